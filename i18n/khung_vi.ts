<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>ArticleModel</name>
    <message>
        <source>Point %1</source>
        <translation>Điểm %1</translation>
    </message>
    <message>
        <source>Clause %1</source>
        <translation>Khoản %1</translation>
    </message>
    <message>
        <source>Clause %1, point %2</source>
        <translation>Khoản %1 điểm %2</translation>
    </message>
    <message>
        <source>No article: soundness of the model</source>
        <translation>Không có điều khoản: tính đúng đắn của mô hình</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Có phát hiện</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Không có phát hiện</translation>
    </message>
    <message>
        <source>Article and clause</source>
        <translation>Điều, khoản</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Giải trình</translation>
    </message>
    <message>
        <source>Checked by, or why not</source>
        <translation>Quy tắc kiểm tra, hoặc lý do không kiểm tra</translation>
    </message>
    <message>
        <source>Not checked in full</source>
        <translation>Chưa kiểm tra hết</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Chưa kiểm tra</translation>
    </message>
    <message>
        <source>Not checkable</source>
        <translation>Không kiểm tra được</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>All clauses</source>
        <translation>Mọi điều khoản</translation>
    </message>
    <message>
        <source>Only with findings</source>
        <translation>Chỉ điều khoản có phát hiện</translation>
    </message>
    <message>
        <source>Only what is not checked</source>
        <translation>Chỉ điều khoản chưa kiểm tra</translation>
    </message>
    <message>
        <source>Clauses listed</source>
        <translation>Điều khoản được liệt kê</translation>
    </message>
    <message>
        <source>Findings by article</source>
        <translation>Phát hiện theo điều khoản</translation>
    </message>
</context>
<context>
    <name>AuthoritiesRow</name>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Remove the trusted authorities</source>
        <translation>Bỏ danh sách tổ chức chứng thực tin cậy</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Choose the trusted authorities</source>
        <translation>Chọn các tổ chức chứng thực tin cậy</translation>
    </message>
    <message>
        <source>Certificates of trusted authorities</source>
        <translation>Chứng thư của các tổ chức chứng thực tin cậy</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Chứng thư (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Trusted authorities: none chosen, so who issued a certificate is not checked.</source>
        <translation>Tổ chức chứng thực tin cậy: chưa chọn, nên chưa kiểm tra được ai cấp chứng thư.</translation>
    </message>
    <message>
        <source>Trusted authorities: %1</source>
        <translation>Tổ chức chứng thực tin cậy: %1</translation>
    </message>
</context>
<context>
    <name>CanvasTab</name>
    <message>
        <source>Zoom out</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Vừa cửa sổ</translation>
    </message>
    <message>
        <source>The items of the drawing as a table</source>
        <translation>Các mục của hình vẽ dưới dạng bảng</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Bảng</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>Đang vẽ…</translation>
    </message>
    <message>
        <source>Table of: %1</source>
        <translation>Bảng của: %1</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Hình đã được chép vào bộ nhớ tạm.</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Xuất hình</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Hình vẽ SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Ảnh PNG (*.png)</translation>
    </message>
    <message>
        <source>The picture was written to %1.</source>
        <translation>Đã ghi hình vào %1.</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Error</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>và %1 phát hiện khác</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>not stated</source>
        <translation>chưa nêu</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
</context>
<context>
    <name>ComplianceTab</name>
    <message>
        <source>Compliance</source>
        <translation>Mức độ tuân thủ</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Theo điều khoản</translation>
    </message>
    <message>
        <source>Reference models</source>
        <translation>Mô hình tham chiếu</translation>
    </message>
    <message>
        <source>Before the package</source>
        <translation>Việc còn lại trước khi đóng gói</translation>
    </message>
    <message>
        <source>The check could not be made: %1</source>
        <translation>Không kiểm tra được: %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s) with findings</source>
        <translation>
            <numerusform>%n điều khoản có phát hiện</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without findings</source>
        <translation>
            <numerusform>%n không có phát hiện</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked in full, as rules did not run</source>
        <translation>
            <numerusform>%n chưa kiểm tra hết vì có quy tắc không chạy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that no program can check</source>
        <translation>
            <numerusform>%n chương trình không kiểm tra được</numerusform>
        </translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>đang kiểm tra…</translation>
    </message>
</context>
<context>
    <name>ContainedGrids</name>
    <message>
        <source>Add</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>none</source>
        <translation>chưa có</translation>
    </message>
    <message numerus="yes">
        <source>%n cells hold what their column cannot take. They are marked and not in the model; hover to see why.</source>
        <translation>
            <numerusform>%n ô có nội dung không hợp với cột. Các ô này được đánh dấu và chưa vào mô hình; trỏ chuột vào ô để xem lý do.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageDelegate</name>
    <message>
        <source>Mandatory, empty</source>
        <translation>Bắt buộc, còn trống</translation>
    </message>
    <message>
        <source>Required, empty</source>
        <translation>Cần có, còn trống</translation>
    </message>
    <message numerus="yes">
        <source>+ %n below</source>
        <translation>
            <numerusform>+ %n ở dưới</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message>
        <source>%1: %2 of %3 nodes covered</source>
        <translation>%1: %2 trên %3 nút đã có</translation>
    </message>
    <message numerus="yes">
        <source>%n required and empty</source>
        <translation>
            <numerusform>%n nút cần có mà còn trống</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mapped here</source>
        <translation>
            <numerusform>%n phần tử gắn trực tiếp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below</source>
        <translation>
            <numerusform>%n ở các nút dưới</numerusform>
        </translation>
    </message>
    <message>
        <source>mandatory and empty</source>
        <translation>bắt buộc mà còn trống</translation>
    </message>
    <message>
        <source>required and empty</source>
        <translation>cần có mà còn trống</translation>
    </message>
    <message>
        <source>required</source>
        <translation>cần có</translation>
    </message>
</context>
<context>
    <name>CoveragePage</name>
    <message>
        <source>Everything in the document</source>
        <translation>Mọi nội dung của tài liệu</translation>
    </message>
    <message>
        <source>The framework has no reference models.</source>
        <translation>Bộ khung không có mô hình tham chiếu.</translation>
    </message>
    <message>
        <source>No agency&apos;s architecture stands in this document, so nothing is required of it: the map shows what is mapped.</source>
        <translation>Tài liệu không có kiến trúc của cơ quan nào nên không đòi hỏi nút nào; bản đồ cho thấy những gì đã gắn.</translation>
    </message>
    <message>
        <source>Choose a cell to see its elements.</source>
        <translation>Chọn một ô để xem các phần tử của ô.</translation>
    </message>
    <message>
        <source>Mapped to this node (%1)</source>
        <translation>Gắn trực tiếp với nút này (%1)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n phần tử khác</numerusform>
        </translation>
    </message>
    <message>
        <source>Agency shown</source>
        <translation>Cơ quan được xem</translation>
    </message>
    <message>
        <source>Coverage of the reference models</source>
        <translation>Mức bao phủ các mô hình tham chiếu</translation>
    </message>
    <message>
        <source>Elements of the chosen node</source>
        <translation>Phần tử của nút đã chọn</translation>
    </message>
    <message>
        <source>The number is how many elements are mapped to a node, the deeper the tone the more. A tick or a warning sign stands at what is required of this agency; a dashed frame at what is required and empty.</source>
        <translation>Con số là số phần tử gắn với nút, màu càng đậm càng nhiều. Dấu kiểm hoặc dấu cảnh báo đứng ở nút mà cơ quan này cần có; khung nét đứt là nút cần có mà còn trống.</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message numerus="yes">
        <source>Accept %n waiver(s)</source>
        <translation>
            <numerusform>Chấp nhận %n giải trình</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n waiver(s)</source>
        <translation>
            <numerusform>Từ chối %n giải trình</numerusform>
        </translation>
    </message>
    <message>
        <source>Name and office</source>
        <translation>Họ tên và chức vụ</translation>
    </message>
    <message>
        <source>The findings stay set aside; reports and the package say that the waiver was accepted, and by whom.</source>
        <translation>Các phát hiện vẫn được để sang một bên; báo cáo và gói hồ sơ ghi rõ giải trình đã được chấp nhận và người chấp nhận.</translation>
    </message>
    <message>
        <source>The findings count again; they say that their waiver was rejected, by whom and why.</source>
        <translation>Các phát hiện lại được tính, kèm ghi chú giải trình đã bị từ chối, người từ chối và lý do.</translation>
    </message>
    <message>
        <source>&amp;Appraiser</source>
        <translation>Người &amp;thẩm định</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Lý do</translation>
    </message>
    <message>
        <source>Accept the waiver</source>
        <translation>Chấp nhận giải trình</translation>
    </message>
    <message>
        <source>Reject the waiver</source>
        <translation>Từ chối giải trình</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n giải trình khác</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagramEdits</name>
    <message>
        <source>Add to the diagram</source>
        <translation>Thêm vào sơ đồ</translation>
    </message>
    <message>
        <source>Add elements to the diagram</source>
        <translation>Thêm các phần tử vào sơ đồ</translation>
    </message>
    <message>
        <source>New element on the diagram</source>
        <translation>Phần tử mới trên sơ đồ</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Thêm ghi chú</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Add a frame</source>
        <translation>Thêm khung nhóm</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Khung nhóm</translation>
    </message>
    <message>
        <source>Arrange automatically</source>
        <translation>Tự động sắp xếp</translation>
    </message>
    <message>
        <source>Bend a line</source>
        <translation>Gấp đường nối</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Tạo mới: %1</translation>
    </message>
    <message>
        <source>Relate: %1</source>
        <translation>Nối quan hệ: %1</translation>
    </message>
    <message>
        <source>Remove from the diagram</source>
        <translation>Bỏ khỏi sơ đồ</translation>
    </message>
    <message>
        <source>Delete from the model</source>
        <translation>Xóa khỏi mô hình</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Sửa chữ hiển thị</translation>
    </message>
    <message>
        <source>Paste on the diagram</source>
        <translation>Dán lên sơ đồ</translation>
    </message>
    <message>
        <source>New diagram</source>
        <translation>Sơ đồ mới</translation>
    </message>
</context>
<context>
    <name>DiagramTab</name>
    <message>
        <source>What is selected stands for no element of the model.</source>
        <translation>Hình đang chọn không thể hiện phần tử nào của mô hình.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Left edges</source>
        <translation>Cạnh trái</translation>
    </message>
    <message>
        <source>Centres</source>
        <translation>Tâm theo chiều ngang</translation>
    </message>
    <message>
        <source>Right edges</source>
        <translation>Cạnh phải</translation>
    </message>
    <message>
        <source>Upper edges</source>
        <translation>Cạnh trên</translation>
    </message>
    <message>
        <source>Middles</source>
        <translation>Tâm theo chiều dọc</translation>
    </message>
    <message>
        <source>Lower edges</source>
        <translation>Cạnh dưới</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Căn chỉnh</translation>
    </message>
    <message>
        <source>Equal gaps across</source>
        <translation>Giãn đều theo chiều ngang</translation>
    </message>
    <message>
        <source>Equal gaps down</source>
        <translation>Giãn đều theo chiều dọc</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Giãn đều</translation>
    </message>
    <message>
        <source>There is no relation from “%1” to “%2”.</source>
        <translation>Không có quan hệ nào từ “%1” đến “%2”.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Thêm…</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Thêm ghi chú</translation>
    </message>
    <message>
        <source>Add a frame</source>
        <translation>Thêm khung nhóm</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Chọn tất cả</translation>
    </message>
    <message>
        <source>Arrange automatically</source>
        <translation>Tự động sắp xếp</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Relate…</source>
        <translation>Nối quan hệ…</translation>
    </message>
    <message>
        <source>Frame around it</source>
        <translation>Đóng khung nhóm</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cắt</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Remove from the diagram</source>
        <translation>Bỏ khỏi sơ đồ</translation>
    </message>
    <message>
        <source>Delete from the model</source>
        <translation>Xóa khỏi mô hình</translation>
    </message>
    <message>
        <source>Put an element on the diagram (double click on the ground)</source>
        <translation>Đặt một phần tử lên sơ đồ (nhấp đúp vào chỗ trống)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Khung nhóm</translation>
    </message>
    <message>
        <source>Add a frame around what is selected</source>
        <translation>Thêm khung nhóm quanh các hình đang chọn</translation>
    </message>
    <message>
        <source>Align and distribute what is selected</source>
        <translation>Căn thẳng và giãn đều các hình đang chọn</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Sắp xếp</translation>
    </message>
    <message>
        <source>Delete the selected relations from the model?</source>
        <translation>Xóa các quan hệ đang chọn khỏi mô hình?</translation>
    </message>
    <message>
        <source>Drag elements from the model tree onto this paper, or double click it to add one by name.</source>
        <translation>Kéo phần tử từ cây mô hình vào trang giấy này, hoặc nhấp đúp vào trang để thêm phần tử theo tên.</translation>
    </message>
</context>
<context>
    <name>DiagramTool</name>
    <message>
        <source>Change the size</source>
        <translation>Đổi kích thước</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Di chuyển</translation>
    </message>
</context>
<context>
    <name>DocumentSummary</name>
    <message>
        <source>No document is open.</source>
        <translation>Chưa mở tài liệu nào.</translation>
    </message>
    <message numerus="yes">
        <source>%n elements in the model</source>
        <translation>
            <numerusform>%n phần tử trong mô hình</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an element in the tree or on a diagram to see and change what it says.</source>
        <translation>Chọn một phần tử trên cây hoặc trên sơ đồ để xem và sửa nội dung.</translation>
    </message>
</context>
<context>
    <name>EditPreview</name>
    <message>
        <source>(new)</source>
        <translation>(mới)</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Thuộc</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Bao gồm</translation>
    </message>
</context>
<context>
    <name>ElementEdits</name>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n element(s)</source>
        <translation>
            <numerusform>%n phần tử</numerusform>
        </translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>a new element; %1: name of its type</comment>
        <translation>%1 mới</translation>
    </message>
    <message>
        <source>New element: %1</source>
        <translation>Thêm phần tử: %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Đổi tên %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>Nhân đôi %1</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (bản sao)</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Di chuyển %1</translation>
    </message>
    <message>
        <source>Delete %1 from the model?</source>
        <translation>Xóa %1 khỏi mô hình?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Xóa %1</translation>
    </message>
    <message>
        <source>Deleted with it, as contained: %1.</source>
        <translation>Các phần tử nằm bên trong cũng bị xóa: %1.</translation>
    </message>
    <message>
        <source>• %1 (%2): %3</source>
        <comment>name (type): property</comment>
        <translation>• %1 (%2): %3</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… và %n tham chiếu khác</numerusform>
        </translation>
    </message>
    <message>
        <source>Referred to by:</source>
        <translation>Nơi đang tham chiếu:</translation>
    </message>
    <message>
        <source>These references will remain as text.</source>
        <translation>Các tham chiếu này sẽ được giữ lại dưới dạng văn bản.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Đang sao chép…</translation>
    </message>
    <message>
        <source>Looking for what refers to it…</source>
        <translation>Đang tìm các phần tử tham chiếu đến…</translation>
    </message>
    <message>
        <source>• %1 (%2 in %3): %4</source>
        <comment>name (type in what contains it): property</comment>
        <translation>• %1 (%2 trong %3): %4</translation>
    </message>
    <message>
        <source>Moving…</source>
        <translation>Đang chuyển…</translation>
    </message>
</context>
<context>
    <name>ElementForm</name>
    <message>
        <source>%1 (national catalogue)</source>
        <translation>%1 (danh mục quốc gia)</translation>
    </message>
    <message>
        <source>There is already: %1</source>
        <translation>Đã có: %1</translation>
    </message>
</context>
<context>
    <name>ElementHeader</name>
    <message>
        <source>Path</source>
        <translation>Đường dẫn</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(chưa có tên)</translation>
    </message>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>%n phần tử</numerusform>
        </translation>
    </message>
    <message>
        <source>of several types: what all types have</source>
        <translation>thuộc nhiều loại: các thuộc tính chung</translation>
    </message>
</context>
<context>
    <name>ElementWords</name>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>several values</source>
        <translation>nhiều giá trị khác nhau</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>This field is required.</source>
        <translation>Trường này bắt buộc.</translation>
    </message>
    <message>
        <source>Set when the appraisers accept or reject the waiver, in the list of findings, not here.</source>
        <translation>Được ghi khi bên thẩm định chấp nhận hoặc từ chối giải trình trong danh sách phát hiện, không sửa tại đây.</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>All units of %1</source>
        <translation>Mọi đơn vị của %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>“%1” is no date. Write day/month/year, such as 23/5/2026, or month/year, or a year.</source>
        <translation>“%1” không phải là ngày. Hãy ghi ngày/tháng/năm, ví dụ 23/5/2026, hoặc tháng/năm, hoặc năm.</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>“%1” không phải là số nguyên.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1” không phải là số.</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>“%1” không phải là có hay không.</translation>
    </message>
    <message>
        <source>“%1” is no year of four digits.</source>
        <translation>“%1” không phải là năm gồm bốn chữ số.</translation>
    </message>
    <message>
        <source>“%1” is none of: %2.</source>
        <translation>“%1” không thuộc các giá trị: %2.</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>ngày/tháng/năm</translation>
    </message>
    <message>
        <source>year</source>
        <translation>năm</translation>
    </message>
</context>
<context>
    <name>FieldVisit</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 của %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n elements</source>
        <translation>
            <numerusform>%1 của %n phần tử</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileGuard</name>
    <message>
        <source>You have no unsaved changes.</source>
        <translation>Bạn không có thay đổi nào chưa lưu.</translation>
    </message>
    <message>
        <source>Another program has changed %1. Read it again?</source>
        <translation>Chương trình khác vừa thay đổi %1. Đọc lại tệp?</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Đọc lại</translation>
    </message>
    <message>
        <source>Another program has changed %1.</source>
        <translation>Chương trình khác vừa thay đổi %1.</translation>
    </message>
    <message>
        <source>If you read it again, your unsaved changes are lost. If you keep them, saving asks before writing over the other program’s work.</source>
        <translation>Nếu đọc lại, những thay đổi chưa lưu của bạn sẽ mất. Nếu giữ, khi lưu chương trình sẽ hỏi trước khi ghi đè lên nội dung của chương trình kia.</translation>
    </message>
    <message>
        <source>Keep my changes</source>
        <translation>Giữ thay đổi của tôi</translation>
    </message>
</context>
<context>
    <name>FindingSheet</name>
    <message>
        <source>waiver rejected</source>
        <translation>giải trình bị từ chối</translation>
    </message>
</context>
<context>
    <name>FixDialog</name>
    <message>
        <source>Fix</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Nội dung thay đổi</translation>
    </message>
    <message>
        <source>Element and property</source>
        <translation>Phần tử và thuộc tính</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Hiện nay</translation>
    </message>
    <message>
        <source>After the fix</source>
        <translation>Sau khi sửa</translation>
    </message>
    <message>
        <source>Make the fix</source>
        <translation>Thực hiện sửa</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cách sửa</translation>
    </message>
    <message>
        <source>Only this finding</source>
        <translation>Chỉ phát hiện này</translation>
    </message>
    <message>
        <source>All findings of this rule (%1)</source>
        <translation>Mọi phát hiện của quy tắc này (%1)</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Phạm vi</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Sửa: %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>thêm mới</translation>
    </message>
    <message>
        <source>is removed</source>
        <translation>bị xóa</translation>
    </message>
    <message>
        <source>is moved</source>
        <translation>được chuyển chỗ</translation>
    </message>
    <message numerus="yes">
        <source>Changes %n element(s). One step to undo.</source>
        <translation>
            <numerusform>Thay đổi %n phần tử. Hoàn tác bằng một bước.</numerusform>
        </translation>
    </message>
    <message>
        <source>This prepares the place; the finding goes away once you have filled it in.</source>
        <translation>Thao tác này chuẩn bị sẵn chỗ; phát hiện hết khi bạn điền xong nội dung.</translation>
    </message>
    <message>
        <source>Working out the fixes…</source>
        <translation>Đang tính các cách sửa…</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 của %2</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Xóa %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Chuyển chỗ %1</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Paste into %1</source>
        <translation>Dán vào %1</translation>
    </message>
    <message>
        <source>Clear cells of %1</source>
        <translation>Xóa nội dung ô của %1</translation>
    </message>
    <message>
        <source>Fill cells of %1</source>
        <translation>Điền các ô của %1</translation>
    </message>
    <message>
        <source>&amp;Go to the element</source>
        <translation>&amp;Đi tới phần tử</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Fill &amp;down</source>
        <translation>Đi&amp;ền xuống</translation>
    </message>
    <message>
        <source>&amp;New row</source>
        <translation>Thêm &amp;hàng</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Chuyển &amp;lên</translation>
    </message>
    <message>
        <source>Move d&amp;own</source>
        <translation>Chuyển &amp;xuống</translation>
    </message>
    <message>
        <source>De&amp;lete rows</source>
        <translation>Xó&amp;a hàng</translation>
    </message>
</context>
<context>
    <name>HelpArea</name>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
    <message>
        <source>Close the help (Esc)</source>
        <translation>Đóng trợ giúp (Esc)</translation>
    </message>
</context>
<context>
    <name>InstallPackDialog</name>
    <message>
        <source>Install framework pack</source>
        <translation>Cài đặt gói bộ khung</translation>
    </message>
    <message>
        <source>Checking %1: reading it, trying each query and example…</source>
        <translation>Đang kiểm tra %1: đọc gói, thử từng truy vấn và ví dụ…</translation>
    </message>
    <message>
        <source>What the pack is and does</source>
        <translation>Gói là gì và làm gì</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Cài đặt</translation>
    </message>
    <message>
        <source>✗ The pack is refused</source>
        <translation>✗ Gói bị từ chối</translation>
    </message>
    <message>
        <source>✓ The pack is sound. Examples run: %1.</source>
        <translation>✓ Gói hợp lệ. Số ví dụ đã chạy: %1.</translation>
    </message>
    <message>
        <source>✓ The pack is sound. It replaces version %1, which is installed.</source>
        <translation>✓ Gói hợp lệ. Gói này thay phiên bản %1 đang được cài đặt.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n mục nữa</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelEditor</name>
    <message>
        <source>Text of the figure</source>
        <translation>Chữ của hình</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Pick a date</source>
        <translation>Chọn ngày</translation>
    </message>
    <message>
        <source>Pick a date (Alt+Down)</source>
        <translation>Chọn ngày (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Model</source>
        <translation>Mô hình</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Thuộc tính</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Models and packages (*.khung *.asice)</source>
        <translation>Mô hình và hồ sơ thẩm định (*.khung *.asice)</translation>
    </message>
    <message>
        <source>Khung documents (*.khung)</source>
        <translation>Tài liệu Khung (*.khung)</translation>
    </message>
    <message>
        <source>Review packages (*.asice)</source>
        <translation>Hồ sơ thẩm định (*.asice)</translation>
    </message>
    <message>
        <source>Open a folder of the text form</source>
        <translation>Mở thư mục dạng văn bản</translation>
    </message>
    <message>
        <source>Folder to write the text form to</source>
        <translation>Thư mục ghi dạng văn bản</translation>
    </message>
    <message>
        <source>The text form was written to %1.</source>
        <translation>Đã ghi dạng văn bản vào %1.</translation>
    </message>
    <message>
        <source>Find an element by name or code</source>
        <translation>Tìm phần tử theo tên hoặc mã</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Tìm lệnh</translation>
    </message>
    <message>
        <source>About Khung</source>
        <translation>Giới thiệu Khung</translation>
    </message>
    <message>
        <source>Khung %1</source>
        <translation>Khung %1</translation>
    </message>
    <message>
        <source>Models the architecture of government agencies and checks it against the national framework. Apache License 2.0.</source>
        <translation>Lập mô hình kiến trúc của cơ quan nhà nước và kiểm tra theo khung kiến trúc quốc gia. Giấy phép Apache 2.0.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Phát hiện</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Thanh công cụ</translation>
    </message>
    <message>
        <source>Show these findings: %1</source>
        <translation>Xem các phát hiện này: %1</translation>
    </message>
    <message>
        <source>Install framework pack</source>
        <translation>Cài đặt gói bộ khung</translation>
    </message>
    <message>
        <source>Framework packs (*.khungpack)</source>
        <translation>Gói bộ khung (*.khungpack)</translation>
    </message>
    <message>
        <source>Preparing the search…</source>
        <translation>Đang chuẩn bị tìm kiếm…</translation>
    </message>
    <message>
        <source>the document&apos;s own</source>
        <translation>khung của tài liệu</translation>
    </message>
    <message>
        <source>used now</source>
        <translation>đang dùng</translation>
    </message>
    <message>
        <source>Check against which framework?</source>
        <translation>Kiểm tra theo khung nào?</translation>
    </message>
    <message>
        <source>Map the architecture to which framework?</source>
        <translation>Ánh xạ kiến trúc sang khung nào?</translation>
    </message>
    <message>
        <source>Write the mapping</source>
        <translation>Ghi bảng ánh xạ</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Bảng tính (*.xlsx)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Bảng (*.csv)</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Trang web (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Reading the frameworks…</source>
        <translation>Đang đọc các khung kiến trúc…</translation>
    </message>
    <message>
        <source>not there any more: %1</source>
        <translation>không còn ở đó: %1</translation>
    </message>
    <message>
        <source>Open a recent document</source>
        <translation>Mở tài liệu gần đây</translation>
    </message>
</context>
<context>
    <name>MapEditor</name>
    <message>
        <source>Key</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Giá trị</translation>
    </message>
</context>
<context>
    <name>ModelTree</name>
    <message>
        <source>No agency named</source>
        <translation>Chưa ghi cơ quan</translation>
    </message>
    <message>
        <source>In no data group</source>
        <translation>Chưa xếp vào nhóm dữ liệu</translation>
    </message>
    <message>
        <source>has errors</source>
        <translation>có lỗi</translation>
    </message>
    <message>
        <source>has warnings</source>
        <translation>có cảnh báo</translation>
    </message>
    <message>
        <source>has notes</source>
        <translation>có thông tin cần xem</translation>
    </message>
</context>
<context>
    <name>ModelTreePanel</name>
    <message>
        <source>in “%1”</source>
        <translation>trong “%1”</translation>
    </message>
    <message>
        <source>What was cut cannot stand here.</source>
        <translation>Không thể đặt phần đã cắt vào đây.</translation>
    </message>
    <message>
        <source>What was copied cannot stand here.</source>
        <translation>Không thể đặt phần đã sao chép vào đây.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Dán</translation>
    </message>
    <message>
        <source>Put %1 into another data group</source>
        <translation>Chuyển %1 sang nhóm dữ liệu khác</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Thêm mới</translation>
    </message>
    <message>
        <source>All types…</source>
        <translation>Tất cả các loại…</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>Thu gọn tất cả</translation>
    </message>
    <message>
        <source>By agency</source>
        <translation>Theo cơ quan</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>Theo lớp</translation>
    </message>
    <message>
        <source>By data group</source>
        <translation>Theo nhóm dữ liệu</translation>
    </message>
    <message>
        <source>Arrange the tree</source>
        <translation>Cách sắp xếp cây</translation>
    </message>
    <message>
        <source>Find by name or code</source>
        <translation>Tìm theo tên hoặc mã</translation>
    </message>
    <message>
        <source>Show one type only</source>
        <translation>Chỉ hiện một loại</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>Có phát hiện</translation>
    </message>
    <message>
        <source>Show only elements that have findings</source>
        <translation>Chỉ hiện phần tử có phát hiện</translation>
    </message>
    <message>
        <source>Model tree</source>
        <translation>Cây mô hình</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>Tất cả các loại</translation>
    </message>
    <message>
        <source>Open a model, or start a new one, to see its elements here.</source>
        <translation>Mở hoặc tạo một mô hình để xem các phần tử tại đây.</translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation>Đang đọc mô hình…</translation>
    </message>
    <message>
        <source>There are no elements yet.</source>
        <translation>Chưa có phần tử nào.</translation>
    </message>
    <message>
        <source>New element…</source>
        <translation>Thêm phần tử…</translation>
    </message>
    <message>
        <source>Nothing fits the filter.</source>
        <translation>Không có phần tử nào khớp bộ lọc.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Đang sao chép…</translation>
    </message>
    <message>
        <source>Pasting…</source>
        <translation>Đang dán…</translation>
    </message>
</context>
<context>
    <name>NewDocumentDialog</name>
    <message>
        <source>New architecture</source>
        <translation>Kiến trúc mới</translation>
    </message>
    <message>
        <source>&amp;Agency</source>
        <translation>&amp;Cơ quan</translation>
    </message>
    <message>
        <source>Type part of the name or the code, or the name of an agency that is not listed</source>
        <translation>Gõ một phần tên hoặc mã, hoặc tên cơ quan chưa có trong danh sách</translation>
    </message>
    <message>
        <source>Agencies of the framework</source>
        <translation>Các cơ quan trong bộ khung</translation>
    </message>
    <message>
        <source>&amp;Data architecture (data groups, databases, entities, sharing)</source>
        <translation>Kiến trúc &amp;dữ liệu (nhóm dữ liệu, cơ sở dữ liệu, thực thể, chia sẻ)</translation>
    </message>
    <message>
        <source>Begins with the agency, the architecture and the outline that the framework “%1” asks for.</source>
        <translation>Bắt đầu với cơ quan, kiến trúc và đề cương mà khung “%1” yêu cầu.</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>&amp;Tạo</translation>
    </message>
    <message>
        <source>“%1”, which the framework does not list</source>
        <translation>“%1” (chưa có trong danh sách của khung)</translation>
    </message>
    <message>
        <source>&amp;Framework</source>
        <translation>&amp;Khung kiến trúc</translation>
    </message>
    <message>
        <source>Di&amp;gital-government architecture (all layers of the framework)</source>
        <translation>Kiến trúc chính phủ &amp;số (đủ các lớp của khung)</translation>
    </message>
</context>
<context>
    <name>NoticeLine</name>
    <message>
        <source>Error</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Thông tin</translation>
    </message>
</context>
<context>
    <name>OutlineTable</name>
    <message>
        <source>Item</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Connected with</source>
        <translation>Nối với</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Phát hiện</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>Review package</source>
        <translation>Gói hồ sơ thẩm định</translation>
    </message>
    <message>
        <source>What the package would show</source>
        <translation>Những điều gói hồ sơ sẽ thể hiện</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>&amp;Language of the documents</source>
        <translation>&amp;Ngôn ngữ của tài liệu</translation>
    </message>
    <message>
        <source>&amp;Day of submission</source>
        <translation>N&amp;gày trình</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Khung kiến trúc</translation>
    </message>
    <message>
        <source>&amp;Package file</source>
        <translation>&amp;Tệp gói hồ sơ</translation>
    </message>
    <message>
        <source>Write the package</source>
        <translation>Lập gói hồ sơ</translation>
    </message>
    <message>
        <source>Writing the package</source>
        <translation>Đang lập gói hồ sơ</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Sao chép đường dẫn</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>Package file</source>
        <translation>Tệp gói hồ sơ</translation>
    </message>
    <message>
        <source>Review packages (*.asice)</source>
        <translation>Gói hồ sơ thẩm định (*.asice)</translation>
    </message>
    <message>
        <source>Say where to write the package.</source>
        <translation>Hãy chọn nơi ghi gói hồ sơ.</translation>
    </message>
    <message>
        <source>Read the certificate first, or write the package without a signature.</source>
        <translation>Hãy đọc chứng thư trước, hoặc lập gói hồ sơ không ký.</translation>
    </message>
    <message>
        <source>%1 is there already. Write over it?</source>
        <translation>Đã có tệp %1. Ghi đè lên tệp này?</translation>
    </message>
    <message>
        <source>Write over</source>
        <translation>Ghi đè</translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation>Đang đọc mô hình…</translation>
    </message>
    <message>
        <source>Checking the model…</source>
        <translation>Đang kiểm tra mô hình…</translation>
    </message>
    <message>
        <source>Drawing and writing the documents…</source>
        <translation>Đang vẽ sơ đồ và soạn tài liệu…</translation>
    </message>
    <message>
        <source>Writing the package…</source>
        <translation>Đang ghi gói hồ sơ…</translation>
    </message>
    <message>
        <source>Verifying what was written…</source>
        <translation>Đang xác minh gói vừa ghi…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Đang dừng…</translation>
    </message>
    <message>
        <source>The package was written to %1.</source>
        <translation>Đã ghi gói hồ sơ vào %1.</translation>
    </message>
    <message>
        <source>The package was written</source>
        <translation>Đã lập gói hồ sơ</translation>
    </message>
    <message>
        <source>The package was not written</source>
        <translation>Chưa lập được gói hồ sơ</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n tệp</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n lỗi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n cảnh báo</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again and verified</source>
        <translation>Đọc lại và xác minh</translation>
    </message>
</context>
<context>
    <name>PackageState</name>
    <message>
        <source>Damaged: the contents are not what the package lists.</source>
        <translation>Hư hỏng: nội dung không đúng như gói hồ sơ liệt kê.</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>bị thay đổi: %1</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>bị thiếu: %1</translation>
    </message>
    <message>
        <source>not listed: %1</source>
        <translation>không có trong danh sách: %1</translation>
    </message>
    <message>
        <source>Certificate valid until %1.</source>
        <translation>Chứng thư có hiệu lực đến %1.</translation>
    </message>
    <message>
        <source>Certificate was valid when signing; it ended on %1.</source>
        <translation>Chứng thư còn hiệu lực khi ký; đã hết hiệu lực ngày %1.</translation>
    </message>
    <message>
        <source>Certificate had ended before signing, on %1.</source>
        <translation>Chứng thư đã hết hiệu lực trước khi ký, ngày %1.</translation>
    </message>
    <message>
        <source>Certificate was not valid before %1.</source>
        <translation>Chứng thư chỉ có hiệu lực từ %1.</translation>
    </message>
    <message>
        <source>Certificate was revoked.</source>
        <translation>Chứng thư đã bị thu hồi.</translation>
    </message>
    <message>
        <source>Certificate is not meant for signing.</source>
        <translation>Chứng thư không dùng để ký.</translation>
    </message>
    <message>
        <source>Not signed: nobody answers for the contents.</source>
        <translation>Chưa ký: chưa có ai chịu trách nhiệm về nội dung.</translation>
    </message>
    <message>
        <source>The signature cannot be read.</source>
        <translation>Không đọc được chữ ký.</translation>
    </message>
    <message>
        <source>Signed by %1; the signature fits the contents.</source>
        <translation>%1 đã ký; chữ ký khớp với nội dung.</translation>
    </message>
    <message>
        <source>Signed by %1, but the signature does not fit the contents.</source>
        <translation>%1 đã ký, nhưng chữ ký không khớp với nội dung.</translation>
    </message>
    <message>
        <source>Time as the signer claims: %1</source>
        <translation>Thời điểm theo người ký: %1</translation>
    </message>
    <message>
        <source>a trusted authority</source>
        <translation>tổ chức chứng thực được tin cậy</translation>
    </message>
    <message>
        <source>not a trusted authority</source>
        <translation>tổ chức không được tin cậy</translation>
    </message>
    <message>
        <source>not checked for trust</source>
        <translation>chưa kiểm tra độ tin cậy</translation>
    </message>
    <message>
        <source>Issued by %1 (%2).</source>
        <translation>Do %1 cấp (%2).</translation>
    </message>
    <message numerus="yes">
        <source>Intact: all %n file(s) are as listed.</source>
        <translation>
            <numerusform>Nguyên vẹn: cả %n tệp đều đúng như đã liệt kê.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageStateDialog</name>
    <message>
        <source>Open a review package</source>
        <translation>Mở gói hồ sơ thẩm định</translation>
    </message>
    <message>
        <source>State of the package</source>
        <translation>Tình trạng gói hồ sơ</translation>
    </message>
    <message>
        <source>Checking integrity and signatures…</source>
        <translation>Đang kiểm tra tính nguyên vẹn và chữ ký…</translation>
    </message>
    <message>
        <source>The model is read into a new document; the package itself stays as it is.</source>
        <translation>Mô hình được đọc vào một tài liệu mới; gói hồ sơ giữ nguyên.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
</context>
<context>
    <name>PickPopup</name>
    <message>
        <source>Nothing found.</source>
        <translation>Không tìm thấy.</translation>
    </message>
</context>
<context>
    <name>PictureTab</name>
    <message>
        <source>Entities: %1</source>
        <translation>Thực thể: %1</translation>
    </message>
    <message>
        <source>Lineage: %1</source>
        <translation>Đường đi dữ liệu: %1</translation>
    </message>
    <message>
        <source>Around: %1</source>
        <translation>Quanh: %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Sơ đồ khái quát</translation>
    </message>
    <message>
        <source>Overview: %1</source>
        <translation>Khái quát: %1</translation>
    </message>
    <message>
        <source>Data map</source>
        <translation>Bản đồ dữ liệu</translation>
    </message>
    <message>
        <source>Data map: %1</source>
        <translation>Bản đồ dữ liệu: %1</translation>
    </message>
    <message>
        <source>State shown</source>
        <translation>Trạng thái thể hiện</translation>
    </message>
    <message>
        <source>Agency shown</source>
        <translation>Cơ quan thể hiện</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Một bước</translation>
    </message>
    <message>
        <source>Two steps</source>
        <translation>Hai bước</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Xa đến đâu</translation>
    </message>
    <message>
        <source>All agencies</source>
        <translation>Tất cả cơ quan</translation>
    </message>
    <message>
        <source>There is nothing to draw yet.</source>
        <translation>Chưa có gì để vẽ.</translation>
    </message>
</context>
<context>
    <name>ProblemDetails</name>
    <message>
        <source>Choose a finding to read what it means and what to do.</source>
        <translation>Chọn một phát hiện để xem ý nghĩa và việc cần làm.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Cần làm gì</translation>
    </message>
    <message>
        <source>This rule did not run: %1. What it looks for may be there all the same.</source>
        <translation>Quy tắc này không chạy: %1. Điều mà quy tắc tìm vẫn có thể có trong mô hình.</translation>
    </message>
    <message>
        <source>Reason stated on the element</source>
        <translation>Lý do đã ghi ở phần tử</translation>
    </message>
    <message>
        <source>Waived by %1 until %2</source>
        <translation>%1 giải trình, có giá trị đến %2</translation>
    </message>
    <message>
        <source>Open the waiver</source>
        <translation>Mở giải trình</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>Quy tắc: %1</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Phần tử liên quan</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n phần tử khác</numerusform>
        </translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Đối chiếu hai bên</translation>
    </message>
    <message>
        <source>Likeness: %1 of 1</source>
        <translation>Mức giống nhau: %1 trên 1</translation>
    </message>
    <message>
        <source>Contents: %1 alike of %2</source>
        <translation>Nội dung bên trong: giống nhau %1 trên %2</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>Tình trạng: %1</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>Failed</source>
        <translation>Không chạy được</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Tắt</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Mức</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Phát hiện</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Phần tử</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Căn cứ</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Export the list</source>
        <translation>Xuất danh sách</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Phát hiện</translation>
    </message>
    <message>
        <source>Tables for spreadsheet programs (*.csv)</source>
        <translation>Bảng cho chương trình bảng tính (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n row(s) to %1.</source>
        <translation>
            <numerusform>Đã ghi %n dòng vào %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>Xuất danh sách…</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Sao chép các dòng đã chọn</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Mở tất cả</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Thu gọn tất cả</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Đi đến phần tử</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Mức</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Phát hiện</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Phần tử</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Cần làm gì</translation>
    </message>
    <message>
        <source>Waived because</source>
        <translation>Lý do giải trình</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Dấu nhận dạng</translation>
    </message>
    <message>
        <source>Waived, or with a stated reason</source>
        <translation>Đã giải trình hoặc đã ghi lý do</translation>
    </message>
    <message>
        <source>Rules that did not run</source>
        <translation>Quy tắc không chạy</translation>
    </message>
    <message>
        <source>The agency of the document</source>
        <translation>Cơ quan của tài liệu</translation>
    </message>
    <message>
        <source>No article: soundness of the model</source>
        <translation>Không theo điều khoản: tính đúng đắn của mô hình</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>Theo mức độ</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Theo quy tắc</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Theo điều khoản</translation>
    </message>
    <message>
        <source>By element</source>
        <translation>Theo phần tử</translation>
    </message>
    <message>
        <source>By agency</source>
        <translation>Theo cơ quan</translation>
    </message>
    <message>
        <source>Group the findings</source>
        <translation>Nhóm các phát hiện</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>Lọc phát hiện</translation>
    </message>
    <message>
        <source>Selected element</source>
        <translation>Phần tử đang chọn</translation>
    </message>
    <message>
        <source>Only findings on what is selected</source>
        <translation>Chỉ hiện phát hiện về phần tử đang chọn</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>Giải trình…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Explanation of the finding</source>
        <translation>Giải thích phát hiện</translation>
    </message>
    <message>
        <source>Hide or show: %1</source>
        <translation>Ẩn hoặc hiện: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) ran</source>
        <translation>
            <numerusform>%n quy tắc đã chạy</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1 tắt</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 không chạy được</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>đang kiểm tra…</translation>
    </message>
    <message>
        <source>The check could not be made: %1</source>
        <translation>Không kiểm tra được: %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message numerus="yes">
        <source>No finding passes the filter; there are %n in all.</source>
        <translation>
            <numerusform>Không có phát hiện nào khớp bộ lọc; tất cả có %n phát hiện.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>Không có phát hiện nào.</translation>
    </message>
    <message>
        <source>Did not run: %1.</source>
        <translation>Không chạy: %1.</translation>
    </message>
    <message>
        <source>Only: %1. Press to list all findings again.</source>
        <translation>Chỉ gồm: %1. Bấm để liệt kê lại mọi phát hiện.</translation>
    </message>
    <message>
        <source>Accept the waiver…</source>
        <translation>Chấp nhận giải trình…</translation>
    </message>
    <message>
        <source>Reject the waiver…</source>
        <translation>Từ chối giải trình…</translation>
    </message>
    <message>
        <source>Checked against another framework: %1. The document is made for: %2.</source>
        <translation>Đang kiểm tra theo bộ khung khác: %1. Tài liệu được lập theo: %2.</translation>
    </message>
    <message>
        <source>Check against its own</source>
        <translation>Kiểm tra theo khung của tài liệu</translation>
    </message>
</context>
<context>
    <name>PropertyPanel</name>
    <message>
        <source>Find a field</source>
        <translation>Tìm trường</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>Mọi trường</translation>
    </message>
    <message>
        <source>Open all sections, also those in which nothing is stated</source>
        <translation>Mở mọi phần, kể cả phần chưa nêu gì</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>Name or code</source>
        <translation>Tên hoặc mã</translation>
    </message>
    <message>
        <source>Element to put on the diagram</source>
        <translation>Phần tử đặt lên sơ đồ</translation>
    </message>
    <message>
        <source>Elements found and types of new ones</source>
        <translation>Phần tử tìm thấy và các loại có thể tạo mới</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Tạo mới: %1</translation>
    </message>
    <message>
        <source>New: %1 “%2”</source>
        <translation>Tạo mới: %1 “%2”</translation>
    </message>
</context>
<context>
    <name>ReadinessPage</name>
    <message>
        <source>What is left before the package is clean</source>
        <translation>Việc còn lại trước khi gói hồ sơ sạch lỗi</translation>
    </message>
    <message>
        <source>Last of all the package is written and signed, and verified at once.</source>
        <translation>Sau cùng, gói hồ sơ được lập, ký số và xác minh ngay.</translation>
    </message>
    <message>
        <source>Review package…</source>
        <translation>Lập gói hồ sơ…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) would stand in the package, for the appraisers to see. Mend or waive them first, or write it all the same.</source>
        <translation>
            <numerusform>Gói hồ sơ sẽ còn %n lỗi mà cơ quan thẩm định nhìn thấy. Nên sửa hoặc giải trình trước, hoặc vẫn lập gói.</numerusform>
        </translation>
    </message>
    <message>
        <source>No faults: the package can be written.</source>
        <translation>Không còn lỗi: có thể lập gói hồ sơ.</translation>
    </message>
</context>
<context>
    <name>ReadinessTree</name>
    <message numerus="yes">
        <source>and %n more, in the list of findings</source>
        <translation>
            <numerusform>và %n phát hiện khác trong danh sách phát hiện</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferenceEditor</name>
    <message>
        <source>Go to the element (Ctrl+click or double click)</source>
        <translation>Đi tới phần tử (Ctrl+nhấp hoặc nhấp đúp)</translation>
    </message>
    <message>
        <source>Go to the element</source>
        <translation>Đi tới phần tử</translation>
    </message>
    <message>
        <source>%1, not in the model</source>
        <translation>%1, không có trong mô hình</translation>
    </message>
    <message>
        <source>Add: type a name or code</source>
        <translation>Thêm: gõ tên hoặc mã</translation>
    </message>
    <message>
        <source>Type a name or code</source>
        <translation>Gõ tên hoặc mã</translation>
    </message>
    <message>
        <source>The model has no such element. Type to choose one (↓ shows what there is).</source>
        <translation>Mô hình không có phần tử này. Hãy gõ để chọn phần tử khác (↓ để xem danh sách).</translation>
    </message>
    <message>
        <source>The model has no such element. Enter or a double click shows what may be meant; Del takes it out.</source>
        <translation>Mô hình không có phần tử này. Enter hoặc nhấp đúp để xem phần tử có thể được nhắc tới; Del để bỏ mục này.</translation>
    </message>
    <message>
        <source>Show what may be meant</source>
        <translation>Xem phần tử có thể được nhắc tới</translation>
    </message>
</context>
<context>
    <name>ReferrersSection</name>
    <message>
        <source>Referred to by</source>
        <translation>Nơi nhắc tới</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>chưa có</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n mục nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing refers to this element.</source>
        <translation>Chưa có phần tử nào nhắc tới phần tử này.</translation>
    </message>
</context>
<context>
    <name>SignerPicker</name>
    <message>
        <source>&amp;Sign the package</source>
        <translation>&amp;Ký gói hồ sơ</translation>
    </message>
    <message>
        <source>PKCS#12 file (.p12, .pfx)</source>
        <translation>Tệp PKCS#12 (.p12, .pfx)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Certificate to sign with</source>
        <translation>Chứng thư để ký</translation>
    </message>
    <message>
        <source>PKCS#12 files (*.p12 *.pfx)</source>
        <translation>Tệp PKCS#12 (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>Không được lưu lại</translation>
    </message>
    <message>
        <source>Read the certificate</source>
        <translation>Đọc chứng thư</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Chứng thư</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>&amp;Mật khẩu</translation>
    </message>
    <message>
        <source>Give the password and read the certificate.</source>
        <translation>Nhập mật khẩu rồi đọc chứng thư.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>Certificate of %1, valid until %2.</source>
        <translation>Chứng thư của %1, có hiệu lực đến %2.</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>All units of %1</source>
        <translation>Mọi đơn vị của %1</translation>
    </message>
    <message>
        <source>group of agencies</source>
        <translation>nhóm cơ quan</translation>
    </message>
    <message>
        <source>add to the model as a new element: %1</source>
        <translation>thêm vào mô hình thành phần tử mới: %1</translation>
    </message>
    <message>
        <source>from the national catalogue</source>
        <translation>từ danh mục quốc gia</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>one on each line</source>
        <translation>mỗi dòng một giá trị</translation>
    </message>
    <message>
        <source>one on each line, such as “%1”</source>
        <translation>mỗi dòng một giá trị, ví dụ “%1”</translation>
    </message>
</context>
<context>
    <name>TreeDelegate</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
</context>
<context>
    <name>TypePicker</name>
    <message>
        <source>Type of the new element</source>
        <translation>Loại của phần tử mới</translation>
    </message>
    <message>
        <source>Find a type</source>
        <translation>Tìm loại phần tử</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Các loại phần tử</translation>
    </message>
</context>
<context>
    <name>ViewTab</name>
    <message>
        <source>Select a database, or something that lies in one.</source>
        <translation>Hãy chọn một cơ sở dữ liệu, hoặc một phần tử nằm trong cơ sở dữ liệu.</translation>
    </message>
</context>
<context>
    <name>WaiveDialog</name>
    <message numerus="yes">
        <source>Waive %n finding(s)</source>
        <translation>
            <numerusform>Giải trình %n phát hiện</numerusform>
        </translation>
    </message>
    <message>
        <source>Why this should be accepted as it is</source>
        <translation>Vì sao đề nghị chấp nhận như hiện nay</translation>
    </message>
    <message>
        <source>Name and office</source>
        <translation>Họ tên, chức vụ</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Lý do</translation>
    </message>
    <message>
        <source>&amp;Person answerable</source>
        <translation>&amp;Người chịu trách nhiệm</translation>
    </message>
    <message>
        <source>Holds &amp;until</source>
        <translation>Có giá trị đế&amp;n</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>Giải trình</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>và %n phát hiện khác</numerusform>
        </translation>
    </message>
    <message>
        <source>Through %1 it is listed as waived, no longer as a finding. The reason and the person go into the review package, where the appraisers read them. After that day the finding comes back. Where the finding goes away by itself, the waiver is told as out of date.</source>
        <translation>Đến hết ngày %1, nội dung này được liệt kê là đã giải trình, không còn là phát hiện. Lý do và người chịu trách nhiệm được ghi vào gói hồ sơ để cơ quan thẩm định xem. Sau ngày đó phát hiện xuất hiện trở lại. Nếu phát hiện tự hết thì giải trình được báo là không còn cần.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Model an agency’s architecture, see at once what does not conform to the national framework, and hand over the review package.</source>
        <translation>Lập mô hình kiến trúc của cơ quan, thấy ngay điểm chưa phù hợp khung kiến trúc quốc gia và nộp hồ sơ thẩm định.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Bắt đầu</translation>
    </message>
    <message>
        <source>Recent documents</source>
        <translation>Tài liệu gần đây</translation>
    </message>
    <message>
        <source>Documents, packages and folders of the text form can also be dropped on this window.</source>
        <translation>Cũng có thể kéo thả tài liệu, hồ sơ và thư mục dạng văn bản vào cửa sổ này.</translation>
    </message>
    <message>
        <source>New architecture of an agency…</source>
        <translation>Kiến trúc mới cho một cơ quan…</translation>
    </message>
    <message>
        <source>Open a document or package…</source>
        <translation>Mở tài liệu hoặc hồ sơ…</translation>
    </message>
    <message>
        <source>Open a folder of the text form…</source>
        <translation>Mở thư mục dạng văn bản…</translation>
    </message>
    <message>
        <source>Open the sample: ministries and provinces</source>
        <translation>Mở mô hình mẫu: bộ và tỉnh</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>không còn ở đó</translation>
    </message>
    <message>
        <source>Nothing opened yet.</source>
        <translation>Chưa mở tài liệu nào.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Bỏ ghim</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Ghim lên đầu</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Bỏ khỏi danh sách</translation>
    </message>
    <message>
        <source>a document never saved</source>
        <translation>tài liệu chưa từng lưu</translation>
    </message>
    <message>
        <source>Unsaved work was left behind: %1, last changed %2.</source>
        <translation>Còn công việc chưa lưu: %1, thay đổi lần cuối %2.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Bỏ đi</translation>
    </message>
    <message>
        <source>Discard this unsaved work for good?</source>
        <translation>Bỏ hẳn công việc chưa lưu này?</translation>
    </message>
</context>
<context>
    <name>WindowPrompter</name>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Lưu các thay đổi của %1?</translation>
    </message>
    <message>
        <source>They are lost if you do not save them.</source>
        <translation>Nếu không lưu, các thay đổi sẽ mất.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>&amp;Don’t save</source>
        <translation>&amp;Không lưu</translation>
    </message>
    <message>
        <source>%1 remarks</source>
        <translation>%1 thông báo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Khung documents (*.khung)</source>
        <translation>Tài liệu Khung (*.khung)</translation>
    </message>
    <message>
        <source>Write over</source>
        <translation>Ghi đè</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Chưa đặt tên</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Đã hoàn tác: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Đã làm lại: %1</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Đang mở %1…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Đang mở…</translation>
    </message>
    <message>
        <source>Recovering unsaved work…</source>
        <translation>Đang khôi phục nội dung chưa lưu…</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>Đang lưu %1…</translation>
    </message>
    <message>
        <source>Writing the text form…</source>
        <translation>Đang ghi dạng văn bản…</translation>
    </message>
    <message>
        <source>Undoing: %1…</source>
        <translation>Đang hoàn tác: %1…</translation>
    </message>
    <message>
        <source>Doing again: %1…</source>
        <translation>Đang làm lại: %1…</translation>
    </message>
    <message>
        <source>Unsaved work of %1 was left behind, last changed %2.</source>
        <translation>%1 còn nội dung chưa lưu từ lần trước, sửa lần cuối lúc %2.</translation>
    </message>
    <message>
        <source>If you open what was saved, the unsaved work is kept; the first page lets you discard it.</source>
        <translation>Nếu mở bản đã lưu, nội dung chưa lưu vẫn được giữ; có thể bỏ nó ở trang đầu.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Open what was saved</source>
        <translation>Mở bản đã lưu</translation>
    </message>
    <message>
        <source>Another program has changed this file since it was opened.</source>
        <translation>Chương trình khác đã thay đổi tệp này sau khi bạn mở.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Lưu với tên khác…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Lưu với tên khác</translation>
    </message>
    <message>
        <source>Nothing of what you did is lost as long as the document stays open.</source>
        <translation>Những gì bạn đã làm vẫn còn nguyên chừng nào tài liệu còn mở.</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;New…</source>
        <translation>Tạo &amp;mới…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>M&amp;ở…</translation>
    </message>
    <message>
        <source>Open &amp;text folder…</source>
        <translation>Mở t&amp;hư mục văn bản…</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple</source>
        <translation>Mở mô hình mẫ&amp;u</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Lưu với tê&amp;n khác…</translation>
    </message>
    <message>
        <source>Write the te&amp;xt form…</source>
        <translation>Ghi &amp;dạng văn bản…</translation>
    </message>
    <message>
        <source>Review &amp;package…</source>
        <translation>Hồ &amp;sơ thẩm định…</translation>
    </message>
    <message>
        <source>&amp;Close the document</source>
        <translation>Đón&amp;g tài liệu</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Thoát</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Cắt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Sao chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Nhân đôi</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Đổi &amp;tên</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Xóa</translation>
    </message>
    <message>
        <source>Delete from the &amp;model</source>
        <translation>Xóa khỏi &amp;mô hình</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Chọn tất &amp;cả</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>Tìm &amp;kiếm</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Tìm ti&amp;ếp</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Tìm n&amp;gược</translation>
    </message>
    <message>
        <source>&amp;New element…</source>
        <translation>Phần tử &amp;mới…</translation>
    </message>
    <message>
        <source>&amp;Properties</source>
        <translation>&amp;Thuộc tính</translation>
    </message>
    <message>
        <source>&amp;View of this element</source>
        <translation>&amp;Góc nhìn quanh phần tử</translation>
    </message>
    <message>
        <source>&amp;Lineage</source>
        <translation>&amp;Nguồn gốc dữ liệu</translation>
    </message>
    <message>
        <source>&amp;Entities of the database</source>
        <translation>Thực thể của &amp;cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>&amp;Data map by level</source>
        <translation>&amp;Bản đồ dữ liệu theo cấp</translation>
    </message>
    <message>
        <source>&amp;Overview by layer</source>
        <translation>&amp;Khái quát theo lớp</translation>
    </message>
    <message>
        <source>New dia&amp;gram</source>
        <translation>Sơ đồ mớ&amp;i</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Phóng to</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>&amp;Thu nhỏ</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>&amp;Fit to the window</source>
        <translation>&amp;Vừa cửa sổ</translation>
    </message>
    <message>
        <source>&amp;Arrange automatically</source>
        <translation>Tự &amp;sắp xếp</translation>
    </message>
    <message>
        <source>Cop&amp;y as picture</source>
        <translation>Sao &amp;chép thành ảnh</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>&amp;Xuất ảnh…</translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation>Thẻ tiếp th&amp;eo</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>Thẻ t&amp;rước</translation>
    </message>
    <message>
        <source>C&amp;lose tab</source>
        <translation>Đón&amp;g thẻ</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>T&amp;oàn màn hình</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>Đặt &amp;lại bố cục</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>Phát hiện &amp;tiếp</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>Phát hiện t&amp;rước</translation>
    </message>
    <message>
        <source>&amp;Fix…</source>
        <translation>&amp;Sửa…</translation>
    </message>
    <message>
        <source>&amp;Waive…</source>
        <translation>&amp;Giải trình…</translation>
    </message>
    <message>
        <source>&amp;Check everything again</source>
        <translation>&amp;Kiểm tra lại toàn bộ</translation>
    </message>
    <message>
        <source>&amp;Element…</source>
        <translation>&amp;Phần tử…</translation>
    </message>
    <message>
        <source>&amp;Command…</source>
        <translation>&amp;Lệnh…</translation>
    </message>
    <message>
        <source>Model &amp;tree</source>
        <translation>&amp;Cây mô hình</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Xem</translation>
    </message>
    <message>
        <source>Tiếng &amp;Việt</source>
        <translation>Tiếng &amp;Việt</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <source>Colours as the &amp;desktop’s</source>
        <translation>Màu theo &amp;hệ thống</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Sáng</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>&amp;Tối</translation>
    </message>
    <message>
        <source>&amp;Help on this field or finding</source>
        <translation>&amp;Trợ giúp về trường hoặc phát hiện này</translation>
    </message>
    <message>
        <source>&amp;About Khung</source>
        <translation>&amp;Giới thiệu Khung</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Tệp</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Sửa</translation>
    </message>
    <message>
        <source>E&amp;lement</source>
        <translation>&amp;Phần tử</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Kiểm tra</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>Đ&amp;i tới</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>T&amp;hiết đặt</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Trợ &amp;giúp</translation>
    </message>
    <message>
        <source>F&amp;indings</source>
        <translation>&amp;Phát hiện</translation>
    </message>
    <message>
        <source>Com&amp;pliance</source>
        <translation>Mức độ t&amp;uân thủ</translation>
    </message>
    <message>
        <source>&amp;Install framework pack…</source>
        <translation>Cà&amp;i đặt gói bộ khung…</translation>
    </message>
    <message>
        <source>&amp;Accept the waiver…</source>
        <translation>Chấp nhận giải t&amp;rình…</translation>
    </message>
    <message>
        <source>&amp;Reject the waiver…</source>
        <translation>&amp;Từ chối giải trình…</translation>
    </message>
    <message>
        <source>Write the &amp;mapping to another framework…</source>
        <translation>Ghi &amp;bảng ánh xạ sang khung khác…</translation>
    </message>
    <message>
        <source>Check against &amp;framework…</source>
        <translation>Kiểm tra theo &amp;khung khác…</translation>
    </message>
    <message>
        <source>Open &amp;recent…</source>
        <translation>Mở tài liệu gần đâ&amp;y…</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Convert between .khung documents and the text form; several models are joined into one. The last path is the result.</source>
        <translation>Chuyển đổi giữa tài liệu .khung và dạng văn bản; nhiều mô hình được gộp làm một. Đường dẫn cuối là kết quả.</translation>
    </message>
    <message>
        <source>Models to read, and where to write (NAME.khung or a folder).</source>
        <translation>Các mô hình cần đọc và nơi ghi (TÊN.khung hoặc một thư mục).</translation>
    </message>
    <message>
        <source>Write over what is there.</source>
        <translation>Ghi đè lên nội dung đã có.</translation>
    </message>
    <message>
        <source>The two models are the same.</source>
        <translation>Hai mô hình giống nhau.</translation>
    </message>
    <message>
        <source>Show what differs between two models; exit code 1 when anything does.</source>
        <translation>Cho biết hai mô hình khác nhau ở đâu; mã thoát 1 khi có khác biệt.</translation>
    </message>
    <message>
        <source>The earlier model.</source>
        <translation>Mô hình trước.</translation>
    </message>
    <message>
        <source>The later model.</source>
        <translation>Mô hình sau.</translation>
    </message>
    <message>
        <source>text or json.</source>
        <translation>text hoặc json.</translation>
    </message>
    <message>
        <source>Made %1 for %2.</source>
        <translation>Đã tạo %1 cho %2.</translation>
    </message>
    <message>
        <source>Start a model for an agency, with the outline to fill in.</source>
        <translation>Bắt đầu mô hình cho một cơ quan, kèm đề cương để điền.</translation>
    </message>
    <message>
        <source>Where to make it: NAME.khung, or a folder of the text form.</source>
        <translation>Nơi tạo: TÊN.khung, hoặc một thư mục dạng văn bản.</translation>
    </message>
    <message>
        <source>Code or name of the agency, as the framework pack lists it.</source>
        <translation>Mã hoặc tên cơ quan theo danh sách của bộ khung.</translation>
    </message>
    <message>
        <source>data or digital_government.</source>
        <translation>data hoặc digital_government.</translation>
    </message>
    <message>
        <source>Framework pack: a name or a folder.</source>
        <translation>Bộ khung: tên hoặc thư mục.</translation>
    </message>
    <message>
        <source>List the agencies of the pack and stop.</source>
        <translation>Liệt kê các cơ quan trong bộ khung rồi dừng.</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Không hiểu: %1</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>Thiếu lệnh.</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Thiếu: %1</translation>
    </message>
    <message>
        <source>A value is missing or there are too many: %1</source>
        <translation>Thiếu giá trị hoặc thừa giá trị: %1</translation>
    </message>
    <message>
        <source>Not a possible value: %1</source>
        <translation>Giá trị không dùng được: %1</translation>
    </message>
    <message>
        <source>Checks data architectures and digital-government architectures against the national framework.</source>
        <translation>Kiểm tra kiến trúc dữ liệu và kiến trúc chính phủ số theo khung kiến trúc quốc gia.</translation>
    </message>
    <message>
        <source>Show this help and stop.</source>
        <translation>Hiện hướng dẫn này rồi dừng.</translation>
    </message>
    <message>
        <source>Show the version and stop.</source>
        <translation>Hiện phiên bản rồi dừng.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Cách dùng</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Tùy chọn</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>TÙY CHỌN</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Tham số</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>LỆNH</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>(bắt buộc)</translation>
    </message>
    <message>
        <source>Language of texts for people: vi or en.</source>
        <translation>Ngôn ngữ của nội dung cho người đọc: vi hoặc en.</translation>
    </message>
    <message>
        <source>See: khung --help, khung COMMAND --help</source>
        <translation>Xem: khung --help, khung LỆNH --help</translation>
    </message>
    <message>
        <source>Section %1</source>
        <translation>Mục %1</translation>
    </message>
    <message>
        <source>Checked by: %1</source>
        <translation>Quy tắc kiểm tra: %1</translation>
    </message>
    <message>
        <source>Not yet in this pack: %1</source>
        <translation>Chưa có trong gói này: %1</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation>Không kiểm tra: %1</translation>
    </message>
    <message>
        <source>Clauses: %1. Checked by rules: %2. Rules still to come: %3. Not checkable by a program: %4.</source>
        <translation>Số điều, khoản, điểm: %1. Có quy tắc kiểm tra: %2. Quy tắc còn chờ: %3. Chương trình không kiểm tra được: %4.</translation>
    </message>
    <message>
        <source>Show the rules of a framework pack and what they check.</source>
        <translation>Xem các quy tắc của bộ khung và nội dung chúng kiểm tra.</translation>
    </message>
    <message>
        <source>List every rule.</source>
        <translation>Liệt kê mọi quy tắc.</translation>
    </message>
    <message>
        <source>Explain one rule: why, what to do, examples.</source>
        <translation>Giải thích một quy tắc: vì sao, cần làm gì, ví dụ.</translation>
    </message>
    <message>
        <source>Name of the rule.</source>
        <translation>Tên quy tắc.</translation>
    </message>
    <message>
        <source>Show each clause of the law with the rules that check it.</source>
        <translation>Xem từng điều khoản và các quy tắc kiểm tra điều khoản đó.</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>Đang đọc mô hình</translation>
    </message>
    <message>
        <source>Checking %1 (%2 of %3)</source>
        <translation>Đang kiểm tra %1 (%2/%3)</translation>
    </message>
    <message>
        <source>Check models against the framework&apos;s rules; several models are also checked against each other.</source>
        <translation>Kiểm tra mô hình theo quy tắc của khung; nhiều mô hình còn được đối chiếu với nhau.</translation>
    </message>
    <message>
        <source>A .khung file, a folder of the text form or a review package.</source>
        <translation>Tệp .khung, thư mục dạng văn bản hoặc gói hồ sơ.</translation>
    </message>
    <message>
        <source>FORMAT or FORMAT=FILE; may repeat. Formats: text, json, sarif, junit, html.</source>
        <translation>ĐỊNH_DẠNG hoặc ĐỊNH_DẠNG=TỆP; dùng được nhiều lần. Định dạng: text, json, sarif, junit, html.</translation>
    </message>
    <message>
        <source>Least severity that makes the exit code 1: error, warning, info or never.</source>
        <translation>Mức độ thấp nhất khiến mã thoát là 1: error, warning, info hoặc never.</translation>
    </message>
    <message>
        <source>Least severity listed: error, warning or info.</source>
        <translation>Mức độ thấp nhất được liệt kê: error, warning hoặc info.</translation>
    </message>
    <message>
        <source>Run only this rule (slug) or section (letter); may repeat.</source>
        <translation>Chỉ chạy quy tắc (tên) hoặc mục (chữ cái) này; dùng được nhiều lần.</translation>
    </message>
    <message>
        <source>File of known findings: only what is new counts.</source>
        <translation>Tệp phát hiện đã biết: chỉ tính phát hiện mới.</translation>
    </message>
    <message>
        <source>Write the findings of this run as a baseline file.</source>
        <translation>Ghi các phát hiện của lần chạy này thành tệp phát hiện đã biết.</translation>
    </message>
    <message>
        <source>Framework pack: a name or a folder; default: the model&apos;s own.</source>
        <translation>Bộ khung: tên hoặc thư mục; mặc định là bộ khung ghi trong mô hình.</translation>
    </message>
    <message>
        <source>Day to judge waivers by, yyyy-mm-dd; default: today.</source>
        <translation>Ngày dùng để xét thời hạn giải trình, yyyy-mm-dd; mặc định là hôm nay.</translation>
    </message>
    <message>
        <source>Signature: none</source>
        <translation>Chữ ký: không có</translation>
    </message>
    <message>
        <source>fits the contents</source>
        <translation>khớp nội dung</translation>
    </message>
    <message>
        <source>does not fit the contents</source>
        <translation>không khớp nội dung</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>không đọc được</translation>
    </message>
    <message>
        <source>issued by a trusted authority</source>
        <translation>do cơ quan chứng thực tin cậy cấp</translation>
    </message>
    <message>
        <source>not issued by a trusted authority</source>
        <translation>không do cơ quan chứng thực tin cậy cấp</translation>
    </message>
    <message>
        <source>trust not checked: give the authorities with --trust</source>
        <translation>chưa kiểm tra độ tin cậy: hãy đưa danh sách cơ quan chứng thực bằng --trust</translation>
    </message>
    <message>
        <source>Signature: %1</source>
        <translation>Chữ ký: %1</translation>
    </message>
    <message>
        <source>Signed by: %1</source>
        <translation>Người ký: %1</translation>
    </message>
    <message>
        <source>Issuer: %1 (%2)</source>
        <translation>Đơn vị cấp: %1 (%2)</translation>
    </message>
    <message>
        <source>Time claimed: %1</source>
        <translation>Thời điểm ký (tự khai): %1</translation>
    </message>
    <message>
        <source>Integrity: every one of the %1 files is as listed</source>
        <translation>Toàn vẹn: cả %1 tệp đúng như bản kê</translation>
    </message>
    <message>
        <source>Integrity: broken</source>
        <translation>Toàn vẹn: không bảo đảm</translation>
    </message>
    <message>
        <source>The package is valid.</source>
        <translation>Gói hợp lệ.</translation>
    </message>
    <message>
        <source>The package is NOT valid.</source>
        <translation>Gói KHÔNG hợp lệ.</translation>
    </message>
    <message>
        <source>Check integrity and signatures of a review package.</source>
        <translation>Kiểm tra tính toàn vẹn và chữ ký của gói hồ sơ.</translation>
    </message>
    <message>
        <source>The package (.asice).</source>
        <translation>Gói hồ sơ (.asice).</translation>
    </message>
    <message>
        <source>PEM file of the authorities whose certificates count.</source>
        <translation>Tệp PEM của các cơ quan chứng thực được chấp nhận.</translation>
    </message>
    <message>
        <source>A package without a signature is not valid.</source>
        <translation>Gói không có chữ ký là không hợp lệ.</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>GIÁ TRỊ</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>MÔ_HÌNH</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>ĐƯỜNG_DẪN</translation>
    </message>
    <message>
        <source>PACKAGE</source>
        <translation>GÓI</translation>
    </message>
    <message>
        <source>BEFORE</source>
        <translation>TRƯỚC</translation>
    </message>
    <message>
        <source>AFTER</source>
        <translation>SAU</translation>
    </message>
    <message>
        <source>FINDING</source>
        <translation>PHÁT_HIỆN</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>THƯ_MỤC</translation>
    </message>
    <message>
        <source>PACK</source>
        <translation>BỘ_KHUNG</translation>
    </message>
    <message>
        <source>OUTPUT</source>
        <translation>TỆP_GHI</translation>
    </message>
    <message>
        <source>RULE</source>
        <translation>QUY_TẮC</translation>
    </message>
    <message>
        <source>TABLE</source>
        <translation>BẢNG</translation>
    </message>
    <message>
        <source>Not a possible value of %1: %2. Possible: %3.</source>
        <translation>Giá trị không dùng được cho %1: %2. Các giá trị dùng được: %3.</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Đang vẽ</translation>
    </message>
    <message>
        <source>Draw a view of a model as SVG, PNG or PDF. The last path is the picture.</source>
        <translation>Vẽ một khung nhìn của mô hình thành SVG, PNG hoặc PDF. Đường dẫn cuối là tệp hình.</translation>
    </message>
    <message>
        <source>Models to read, and the picture to write (NAME.svg, .png or .pdf).</source>
        <translation>Các mô hình cần đọc và tệp hình cần ghi (TÊN.svg, .png hoặc .pdf).</translation>
    </message>
    <message>
        <source>sharing (databases and flows by level; default), entity-relationship (entities of a database), lineage (of an entity), overview (elements by layer), stored (a diagram of the model).</source>
        <translation>sharing (cơ sở dữ liệu và luồng theo cấp; mặc định), entity-relationship (thực thể của một cơ sở dữ liệu), lineage (nguồn gốc của một thực thể), overview (phần tử theo lớp), stored (sơ đồ có trong mô hình).</translation>
    </message>
    <message>
        <source>Code of the database, entity, diagram or agency to draw.</source>
        <translation>Mã của cơ sở dữ liệu, thực thể, sơ đồ hoặc cơ quan cần vẽ.</translation>
    </message>
    <message>
        <source>as_is or to_be; default: both.</source>
        <translation>as_is (hiện trạng) hoặc to_be (mục tiêu); mặc định: cả hai.</translation>
    </message>
    <message>
        <source>Day printed on it, yyyy-mm-dd; default: today.</source>
        <translation>Ngày in trên hình, yyyy-mm-dd; mặc định là hôm nay.</translation>
    </message>
    <message>
        <source>Leave out the list below the drawing.</source>
        <translation>Bỏ danh sách bên dưới hình.</translation>
    </message>
    <message>
        <source>Checking the model</source>
        <translation>Đang kiểm tra mô hình</translation>
    </message>
    <message>
        <source>Drawing and writing the documents</source>
        <translation>Đang vẽ và viết tài liệu</translation>
    </message>
    <message>
        <source>Wrote %1: %2 files; findings: %3 errors, %4 warnings, %5 notes%6.</source>
        <translation>Đã ghi %1: %2 tệp; phát hiện: %3 lỗi, %4 cảnh báo, %5 thông tin%6.</translation>
    </message>
    <message>
        <source>; signed by %1</source>
        <translation>; người ký: %1</translation>
    </message>
    <message>
        <source>Write the review package of a model: text form, findings, document and diagrams, with a manifest and a signature. The last path is the package.</source>
        <translation>Ghi gói hồ sơ thẩm định của mô hình: dạng văn bản, phát hiện, tài liệu và sơ đồ, kèm bản kê và chữ ký. Đường dẫn cuối là tệp gói.</translation>
    </message>
    <message>
        <source>Models to read, and the package to write (NAME.asice).</source>
        <translation>Các mô hình cần đọc và gói cần ghi (TÊN.asice).</translation>
    </message>
    <message>
        <source>Sign with this PKCS#12 file (.p12, .pfx).</source>
        <translation>Ký bằng tệp PKCS#12 này (.p12, .pfx).</translation>
    </message>
    <message>
        <source>File whose first line is the password of the PKCS#12 file.</source>
        <translation>Tệp có dòng đầu là mật khẩu của tệp PKCS#12.</translation>
    </message>
    <message>
        <source>Environment variable that holds that password.</source>
        <translation>Biến môi trường chứa mật khẩu đó.</translation>
    </message>
    <message>
        <source>Day of submission, yyyy-mm-dd; default: today.</source>
        <translation>Ngày nộp, yyyy-mm-dd; mặc định là hôm nay.</translation>
    </message>
    <message>
        <source>Wrote %1: %2 nodes.</source>
        <translation>Đã ghi %1: %2 nút.</translation>
    </message>
    <message>
        <source>Make a pack&apos;s reference model from a table (CSV or XLSX), such as an official annex.</source>
        <translation>Tạo mô hình tham chiếu của bộ khung từ bảng (CSV hoặc XLSX), ví dụ phụ lục chính thức.</translation>
    </message>
    <message>
        <source>The table: columns code and name; optional parent, name_en, cites, required_for.</source>
        <translation>Bảng có cột mã và tên; có thể thêm mã cha, tên tiếng Anh, căn cứ, bắt buộc với.</translation>
    </message>
    <message>
        <source>The YAML file to write, in the pack&apos;s folder reference-models.</source>
        <translation>Tệp YAML cần ghi, trong thư mục reference-models của bộ khung.</translation>
    </message>
    <message>
        <source>business, data, application, technology or security.</source>
        <translation>business, data, application, technology hoặc security.</translation>
    </message>
    <message>
        <source>Wrote %1: %2 rules.</source>
        <translation>Đã ghi %1: %2 quy tắc.</translation>
    </message>
    <message>
        <source>Write all rules with their explanations as one HTML page.</source>
        <translation>Ghi mọi quy tắc cùng giải thích thành một trang HTML.</translation>
    </message>
    <message>
        <source>Page to write (NAME.html).</source>
        <translation>Trang cần ghi (TÊN.html).</translation>
    </message>
    <message>
        <source>Made the pack %1, which extends %2. Next: read its README.md, then khung pack check %1</source>
        <translation>Đã tạo gói %1, kế thừa %2. Tiếp theo: đọc README.md trong gói, rồi chạy khung pack check %1</translation>
    </message>
    <message>
        <source>Trying %1</source>
        <translation>Đang thử %1</translation>
    </message>
    <message>
        <source>The pack is sound. Examples run: %1.</source>
        <translation>Gói hợp lệ. Số ví dụ đã chạy: %1.</translation>
    </message>
    <message>
        <source>Installed in %1.</source>
        <translation>Đã cài đặt vào %1.</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>Đã ghi %1.</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>đi kèm chương trình</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>đã cài đặt</translation>
    </message>
    <message>
        <source>a base for others</source>
        <translation>phần nền cho gói khác</translation>
    </message>
    <message>
        <source>extends %1</source>
        <translation>kế thừa %1</translation>
    </message>
    <message>
        <source>Make, check, list and install framework packs.</source>
        <translation>Tạo, kiểm tra, liệt kê và cài đặt các gói bộ khung.</translation>
    </message>
    <message>
        <source>Make the folder of a new pack that extends another.</source>
        <translation>Tạo thư mục của gói mới kế thừa một gói khác.</translation>
    </message>
    <message>
        <source>Folder to make; its name is the pack&apos;s.</source>
        <translation>Thư mục cần tạo; tên thư mục là tên gói.</translation>
    </message>
    <message>
        <source>Pack to extend: a name or a folder.</source>
        <translation>Gói được kế thừa: tên hoặc thư mục.</translation>
    </message>
    <message>
        <source>Check a pack: files, texts, citations, queries and examples.</source>
        <translation>Kiểm tra một gói: tệp, văn bản, viện dẫn, truy vấn và ví dụ.</translation>
    </message>
    <message>
        <source>A pack&apos;s folder or .khungpack file.</source>
        <translation>Thư mục của gói hoặc tệp .khungpack.</translation>
    </message>
    <message>
        <source>List the packs that are there.</source>
        <translation>Liệt kê các gói hiện có.</translation>
    </message>
    <message>
        <source>Check a pack and install it for this user.</source>
        <translation>Kiểm tra một gói rồi cài đặt cho người dùng này.</translation>
    </message>
    <message>
        <source>Replace the pack of this name that is installed.</source>
        <translation>Thay gói cùng tên đã cài đặt.</translation>
    </message>
    <message>
        <source>Check a pack and write it as one file.</source>
        <translation>Kiểm tra một gói rồi ghi thành một tệp.</translation>
    </message>
    <message>
        <source>A pack&apos;s folder.</source>
        <translation>Thư mục của gói.</translation>
    </message>
    <message>
        <source>File to write (NAME.khungpack).</source>
        <translation>Tệp cần ghi (TÊN.khungpack).</translation>
    </message>
    <message>
        <source>The waiver is accepted.</source>
        <translation>Giải trình đã được chấp nhận.</translation>
    </message>
    <message>
        <source>The waiver is rejected: its finding counts again.</source>
        <translation>Giải trình đã bị từ chối: phát hiện lại được tính.</translation>
    </message>
    <message>
        <source>The waiver is proposed; the appraisers accept or reject it.</source>
        <translation>Đã ghi giải trình ở tình trạng đề xuất; bên thẩm định sẽ chấp nhận hoặc từ chối.</translation>
    </message>
    <message>
        <source>Propose a waiver for a finding, or, as the appraiser, accept or reject one.</source>
        <translation>Đề xuất giải trình cho một phát hiện; bên thẩm định dùng để chấp nhận hoặc từ chối giải trình.</translation>
    </message>
    <message>
        <source>Fingerprint of the finding, as reports tell it; to decide also the waiver&apos;s code.</source>
        <translation>Dấu nhận dạng của phát hiện như báo cáo nêu; khi quyết định có thể dùng mã của giải trình.</translation>
    </message>
    <message>
        <source>Why the finding should be accepted, or why the appraiser decides so.</source>
        <translation>Vì sao đề nghị chấp nhận phát hiện, hoặc vì sao bên thẩm định quyết định như vậy.</translation>
    </message>
    <message>
        <source>Who answers for the waiver.</source>
        <translation>Người chịu trách nhiệm về giải trình.</translation>
    </message>
    <message>
        <source>Last day the waiver holds, yyyy-mm-dd.</source>
        <translation>Ngày cuối giải trình còn giá trị, yyyy-mm-dd.</translation>
    </message>
    <message>
        <source>As the appraiser: accept the waiver.</source>
        <translation>Bên thẩm định: chấp nhận giải trình.</translation>
    </message>
    <message>
        <source>As the appraiser: reject the waiver; needs --reason.</source>
        <translation>Bên thẩm định: từ chối giải trình; phải có --reason.</translation>
    </message>
    <message>
        <source>The appraiser who decides.</source>
        <translation>Người thẩm định ra quyết định.</translation>
    </message>
    <message>
        <source>Write the model here instead: a .khung file or a folder of the text form.</source>
        <translation>Ghi mô hình ra nơi này: tệp .khung hoặc thư mục dạng văn bản.</translation>
    </message>
    <message>
        <source>An earlier package, document or folder: only what is new since then is listed and counts.</source>
        <translation>Gói hồ sơ, tài liệu hoặc thư mục trước đây: chỉ liệt kê và tính những phát hiện mới so với khi đó.</translation>
    </message>
    <message>
        <source>Check again whenever a file changes and tell what is new and what is gone; ends with Ctrl+C.</source>
        <translation>Kiểm tra lại mỗi khi có tệp thay đổi, nêu phát hiện mới và phát hiện không còn; kết thúc bằng Ctrl+C.</translation>
    </message>
    <message>
        <source>It cannot be checked as it stands; waiting for the next change.</source>
        <translation>Hiện chưa kiểm tra được; đang chờ lần thay đổi tiếp theo.</translation>
    </message>
    <message>
        <source>New: %1. Gone: %2.</source>
        <translation>Mới: %1. Không còn: %2.</translation>
    </message>
    <message>
        <source>Everything in the model</source>
        <translation>Mọi nội dung của mô hình</translation>
    </message>
    <message>
        <source>mandatory and empty</source>
        <translation>bắt buộc mà còn trống</translation>
    </message>
    <message>
        <source>required and empty</source>
        <translation>cần có mà còn trống</translation>
    </message>
    <message>
        <source>Required and empty: %1</source>
        <translation>Cần có mà còn trống: %1</translation>
    </message>
    <message>
        <source>Show how many elements are mapped to each node of the reference models, and below it (+), for each agency with an architecture.</source>
        <translation>Cho biết số phần tử gắn với từng nút của các mô hình tham chiếu và với các nút bên dưới (+), theo từng cơ quan có kiến trúc.</translation>
    </message>
    <message>
        <source>Only what is required and empty.</source>
        <translation>Chỉ những nút cần có mà còn trống.</translation>
    </message>
    <message>
        <source>Make the table that maps an architecture to the layers of another framework.</source>
        <translation>Lập bảng ánh xạ kiến trúc sang các lớp của một khung khác.</translation>
    </message>
    <message>
        <source>.khung documents, folders of the text form, or review packages.</source>
        <translation>Tệp .khung, thư mục dạng văn bản hoặc gói hồ sơ.</translation>
    </message>
    <message>
        <source>Framework pack to map to: a name or a folder.</source>
        <translation>Bộ khung đích: tên hoặc thư mục.</translation>
    </message>
    <message>
        <source>Framework pack it was made for; without it, the one the model names.</source>
        <translation>Bộ khung mà kiến trúc được lập theo; mặc định là bộ khung ghi trong mô hình.</translation>
    </message>
    <message>
        <source>text, csv, xlsx, html or json; without it, after the file&apos;s suffix.</source>
        <translation>text, csv, xlsx, html hoặc json; mặc định theo đuôi tệp.</translation>
    </message>
    <message>
        <source>File to write; without it, to the output.</source>
        <translation>Tệp cần ghi; không nêu thì in ra màn hình.</translation>
    </message>
    <message>
        <source>What the appraisers will find in it:</source>
        <translation>Cơ quan thẩm định sẽ thấy trong gói:</translation>
    </message>
    <message>
        <source>(perhaps %1 is meant)</source>
        <translation>(có phải là %1?)</translation>
    </message>
    <message>
        <source>Cannot be given together: %1</source>
        <translation>Không dùng cùng lúc được: %1</translation>
    </message>
</context>
<context>
    <name>document</name>
    <message>
        <source>Annex %1</source>
        <translation>Phụ lục %1</translation>
    </message>
    <message>
        <source>Date: %4-%3-%2</source>
        <translation>Ngày %2 tháng %3 năm %4</translation>
    </message>
    <message>
        <source>%1, date: %4-%3-%2</source>
        <translation>%1, ngày %2 tháng %3 năm %4</translation>
    </message>
    <message>
        <source>draft, not in force</source>
        <translation>dự thảo, chưa có hiệu lực</translation>
    </message>
    <message>
        <source>Edition %1</source>
        <translation>Phiên bản %1</translation>
    </message>
    <message>
        <source>Article %1, clause %2, point %3</source>
        <translation>Điểm %3 khoản %2 Điều %1</translation>
    </message>
    <message>
        <source>Article %1, clause %2</source>
        <translation>Khoản %2 Điều %1</translation>
    </message>
    <message>
        <source>Article %1</source>
        <translation>Điều %1</translation>
    </message>
    <message>
        <source>This mandatory section has no content yet. It must say: %1</source>
        <translation>Mục bắt buộc này chưa có nội dung. Yêu cầu của mục: %1</translation>
    </message>
    <message>
        <source>No content.</source>
        <translation>Chưa có nội dung.</translation>
    </message>
    <message>
        <source>Structure of the data</source>
        <translation>Cấu trúc dữ liệu</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>Kết quả kiểm tra</translation>
    </message>
    <message>
        <source>The check found nothing.</source>
        <translation>Kiểm tra không phát hiện lỗi nào.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Các phát hiện</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Mức</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Phần tử</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Nội dung phát hiện</translation>
    </message>
    <message>
        <source>Table %1. %2</source>
        <translation>Bảng %1. %2</translation>
    </message>
    <message>
        <source>Figure %1. %2</source>
        <translation>Hình %1. %2</translation>
    </message>
    <message>
        <source>On the figure</source>
        <translation>Số trên hình</translation>
    </message>
    <message>
        <source>Databases by data group, with what is planned</source>
        <translation>Quy hoạch các cơ sở dữ liệu theo nhóm dữ liệu</translation>
    </message>
    <message>
        <source>Not placed in a data group</source>
        <translation>Chưa xếp vào nhóm dữ liệu</translation>
    </message>
    <message>
        <source>Owner, manager, supervisors, creators and users of the databases</source>
        <translation>Các chủ thể của cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Legal basis, sharing and hosting of the databases</source>
        <translation>Căn cứ pháp lý, quy định chia sẻ và nơi triển khai của cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Entities of the databases</source>
        <translation>Thực thể của các cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Số trường</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>TT</translation>
    </message>
    <message>
        <source>Attributes of the entity %1 (%2)</source>
        <translation>Các trường của thực thể %1 (%2)</translation>
    </message>
    <message>
        <source>SOCIALIST REPUBLIC OF VIET NAM</source>
        <translation>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</translation>
    </message>
    <message>
        <source>Independence - Freedom - Happiness</source>
        <translation>Độc lập - Tự do - Hạnh phúc</translation>
    </message>
    <message>
        <source>CONTENTS</source>
        <translation>MỤC LỤC</translation>
    </message>
    <message>
        <source>Rule book: %1</source>
        <translation>Sổ quy tắc: %1</translation>
    </message>
    <message>
        <source>%1 rules; pack %2, version %3, SHA-256 %4</source>
        <translation>%1 quy tắc; bộ khung %2, phiên bản %3, SHA-256 %4</translation>
    </message>
    <message>
        <source>Clauses of the law</source>
        <translation>Các điều khoản của văn bản</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Cần làm gì</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Tham số</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Ví dụ</translation>
    </message>
    <message>
        <source>Violate it</source>
        <translation>Vi phạm</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>Không vi phạm</translation>
    </message>
    <message>
        <source>Rests in part on drafts</source>
        <translation>Dựa một phần vào dự thảo</translation>
    </message>
    <message>
        <source>Rests in part on a draft: %1</source>
        <translation>Dựa một phần vào dự thảo: %1</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Danh mục kiểm tra</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Nội dung kiểm tra</translation>
    </message>
    <message>
        <source>Result of the automatic check</source>
        <translation>Kết quả kiểm tra tự động</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Chưa đáp ứng</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>Cần xem xét</translation>
    </message>
    <message>
        <source>Nothing found against it; a person decides</source>
        <translation>Không phát hiện điểm trái; người kiểm tra kết luận</translation>
    </message>
    <message>
        <source>Not checked by program; a person decides</source>
        <translation>Chương trình chưa kiểm tra; người kiểm tra kết luận</translation>
    </message>
    <message>
        <source>Conclusion of those who checked</source>
        <translation>Kết luận của người kiểm tra</translation>
    </message>
    <message>
        <source>See table %1. %2.</source>
        <translation>Xem Bảng %1. %2.</translation>
    </message>
</context>
<context>
    <name>drawing</name>
    <message>
        <source>All ministries</source>
        <translation>Tất cả các bộ</translation>
    </message>
    <message>
        <source>All provinces</source>
        <translation>Tất cả các tỉnh</translation>
    </message>
    <message>
        <source>All communes</source>
        <translation>Tất cả các xã</translation>
    </message>
    <message>
        <source>All state agencies</source>
        <translation>Tất cả cơ quan nhà nước</translation>
    </message>
    <message>
        <source>All units of %1</source>
        <translation>Tất cả đơn vị thuộc %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Chú giải</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Tên sơ đồ</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Kiến trúc</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Phiên bản</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Khung áp dụng</translation>
    </message>
    <message>
        <source>State shown</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Ngày lập</translation>
    </message>
    <message>
        <source>Title block</source>
        <translation>Khung tên</translation>
    </message>
    <message>
        <source>identifier</source>
        <translation>định danh</translation>
    </message>
    <message>
        <source>refers to</source>
        <translation>tham chiếu</translation>
    </message>
    <message>
        <source>corresponds to</source>
        <translation>tương ứng</translation>
    </message>
    <message>
        <source>extends</source>
        <translation>mở rộng từ</translation>
    </message>
    <message>
        <source>is the same as</source>
        <translation>là một với</translation>
    </message>
    <message>
        <source>: %1 attributes</source>
        <translation>: %1 trường</translation>
    </message>
    <message>
        <source>Entity of this database</source>
        <translation>Thực thể của cơ sở dữ liệu này</translation>
    </message>
    <message>
        <source>Entity of another database (attributes referred to)</source>
        <translation>Thực thể của cơ sở dữ liệu khác (trường được dẫn chiếu)</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Trường định danh</translation>
    </message>
    <message>
        <source>Required attribute</source>
        <translation>Trường bắt buộc</translation>
    </message>
    <message>
        <source>Data model: %1</source>
        <translation>Mô hình dữ liệu: %1</translation>
    </message>
    <message>
        <source>The database has no entities yet</source>
        <translation>Cơ sở dữ liệu chưa có thực thể nào</translation>
    </message>
    <message>
        <source>Kind not stated</source>
        <translation>Chưa nêu loại luồng</translation>
    </message>
    <message>
        <source>A system reads or writes (arrow: way of the data)</source>
        <translation>Hệ thống đọc hoặc ghi dữ liệu (mũi tên: chiều dữ liệu)</translation>
    </message>
    <message>
        <source>Flows of one kind with one end in common part here</source>
        <translation>Điểm rẽ nhánh của các luồng cùng loại, chung một đầu</translation>
    </message>
    <message>
        <source>Where data come from and go to: %1</source>
        <translation>Đường đi của dữ liệu: %1</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Nghiệp vụ</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Ứng dụng</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>An toàn, an ninh mạng</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Dữ liệu</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Công nghệ, hạ tầng</translation>
    </message>
    <message>
        <source>Security level %1: %2</source>
        <translation>Cấp độ an toàn %1: %2 hệ thống</translation>
    </message>
    <message>
        <source>Security components in use: %1</source>
        <translation>Cấu phần an toàn đang dùng: %1</translation>
    </message>
    <message>
        <source>Nothing declared in this layer</source>
        <translation>Chưa khai báo phần tử nào ở lớp này</translation>
    </message>
    <message>
        <source>Overview of the architecture</source>
        <translation>Sơ đồ khái quát kiến trúc</translation>
    </message>
    <message>
        <source>Planned or being built</source>
        <translation>Dự kiến hoặc đang xây dựng</translation>
    </message>
    <message>
        <source>National level</source>
        <translation>Cấp quốc gia</translation>
    </message>
    <message>
        <source>Ministries and sectors</source>
        <translation>Cấp bộ, ngành</translation>
    </message>
    <message>
        <source>Provinces</source>
        <translation>Cấp tỉnh</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Cấp đơn vị</translation>
    </message>
    <message>
        <source>Outside the state</source>
        <translation>Ngoài cơ quan nhà nước</translation>
    </message>
    <message>
        <source>Agency not stated</source>
        <translation>Chưa rõ cơ quan</translation>
    </message>
    <message>
        <source>No database at this level</source>
        <translation>Không có cơ sở dữ liệu ở cấp này</translation>
    </message>
    <message>
        <source>Connection and sharing of data</source>
        <translation>Mô hình kết nối, chia sẻ dữ liệu</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Bảng kê luồng dữ liệu</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>thuộc</translation>
    </message>
    <message>
        <source>What is related to: %1</source>
        <translation>Những gì liên quan đến: %1</translation>
    </message>
    <message>
        <source>%1 further elements are left out</source>
        <translation>Còn %1 phần tử nữa không được vẽ</translation>
    </message>
    <message>
        <source>No data flow of the model leads here or away from here.</source>
        <translation>Mô hình không có luồng chia sẻ nào đi đến hoặc đi từ phần tử này.</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Article %1</source>
        <translation>Điều %1</translation>
    </message>
</context>
<context>
    <name>mapping</name>
    <message>
        <source>Mapping</source>
        <translation>Ánh xạ</translation>
    </message>
    <message>
        <source>Mapped already</source>
        <translation>Đã ánh xạ</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Chắc chắn</translation>
    </message>
    <message>
        <source>To be decided by a person</source>
        <translation>Cần người quyết định</translation>
    </message>
    <message>
        <source>Could not be mapped</source>
        <translation>Chưa ánh xạ được</translation>
    </message>
    <message>
        <source>No rule of the mapping speaks of such an element.</source>
        <translation>Không có quy tắc ánh xạ nào nói tới phần tử loại này.</translation>
    </message>
    <message>
        <source>Possible: %1</source>
        <translation>Có thể là: %1</translation>
    </message>
    <message>
        <source>Or: %1</source>
        <translation>Hoặc: %1</translation>
    </message>
    <message>
        <source>%1 elements: %2 certain, %3 to be decided, %4 mapped already, %5 could not be mapped.</source>
        <translation>%1 phần tử: %2 chắc chắn, %3 cần quyết định, %4 đã ánh xạ, %5 chưa ánh xạ được.</translation>
    </message>
    <message>
        <source>Mapping of “%1” to %2</source>
        <translation>Bảng ánh xạ “%1” sang %2</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại đối tượng</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Mapped to so far</source>
        <translation>Ánh xạ hiện có</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Lớp</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Thành phần</translation>
    </message>
    <message>
        <source>Also related to</source>
        <translation>Liên quan thêm tới</translation>
    </message>
    <message>
        <source>By which rules</source>
        <translation>Theo quy tắc</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>More than %1 values in one file; it is not read. Split the file.</source>
        <translation>Quá %1 giá trị trong một tệp; tệp không được đọc. Hãy chia nhỏ tệp.</translation>
    </message>
    <message>
        <source>%1 takes the code of an element or a list of codes, not keys.</source>
        <translation>%1 nhận mã của một phần tử hoặc danh sách mã, không phải các khóa.</translation>
    </message>
    <message>
        <source>%1 takes the code of one element here.</source>
        <translation>%1 ở đây nhận mã của một phần tử.</translation>
    </message>
    <message>
        <source>%1 takes keys with values (key: value).</source>
        <translation>%1 nhận các khóa cùng giá trị (khóa: giá trị).</translation>
    </message>
    <message>
        <source>%1 takes a text or a list of texts, not keys.</source>
        <translation>%1 nhận một văn bản hoặc danh sách văn bản, không phải các khóa.</translation>
    </message>
    <message>
        <source>%1 takes one text here, not a list or keys.</source>
        <translation>%1 ở đây nhận một văn bản, không phải danh sách hay các khóa.</translation>
    </message>
    <message>
        <source>%1: %2 is not a year of four digits.</source>
        <translation>%1: %2 không phải là năm gồm bốn chữ số.</translation>
    </message>
    <message>
        <source>%1: %2 is not a number. Write digits, with a point before decimals.</source>
        <translation>%1: %2 không phải là số. Ghi chữ số, dùng dấu chấm trước phần thập phân.</translation>
    </message>
    <message>
        <source>%1: %2 is not a whole number. Write digits without separators.</source>
        <translation>%1: %2 không phải là số nguyên. Chỉ ghi chữ số, không có dấu phân cách.</translation>
    </message>
    <message>
        <source>%1: %2 is not a date. Write yyyy, yyyy-mm or yyyy-mm-dd.</source>
        <translation>%1: %2 không phải là ngày. Ghi yyyy, yyyy-mm hoặc yyyy-mm-dd.</translation>
    </message>
    <message>
        <source>%1: %2 is neither true nor false. Write true (có) or false (không).</source>
        <translation>%1: %2 không phải đúng hay sai. Ghi true (có) hoặc false (không).</translation>
    </message>
    <message>
        <source>%1 is no ordinary file and not read.</source>
        <translation>%1 không phải là tệp thông thường nên không được đọc.</translation>
    </message>
    <message>
        <source>%1 is not read: files of a model end in .yaml.</source>
        <translation>%1 không được đọc: tệp của mô hình phải có đuôi .yaml.</translation>
    </message>
    <message>
        <source>%1 is hidden and not read.</source>
        <translation>%1 là tệp ẩn nên không được đọc.</translation>
    </message>
    <message>
        <source>%1 cannot be read{? (%2)}. Check the path and your rights to it.</source>
        <translation>Không đọc được %1{? (%2)}. Hãy kiểm tra đường dẫn và quyền đọc.</translation>
    </message>
    <message>
        <source>%1 cannot be written{? (%2)}. Check the folder, your rights and the free space.</source>
        <translation>Không ghi được %1{? (%2)}. Hãy kiểm tra thư mục, quyền ghi và dung lượng còn trống.</translation>
    </message>
    <message>
        <source>The program&apos;s data (folder templates) are missing. Install again, or set KHUNG_TEMPLATES to that folder.</source>
        <translation>Thiếu dữ liệu của chương trình (thư mục templates). Hãy cài lại, hoặc đặt KHUNG_TEMPLATES là thư mục đó.</translation>
    </message>
    <message>
        <source>There is no %1. Give a .khung file, a folder of the text form or a review package.</source>
        <translation>Không có %1. Hãy đưa vào một tệp .khung, một thư mục dạng văn bản hoặc một gói hồ sơ.</translation>
    </message>
    <message>
        <source>The package %1 holds no model.</source>
        <translation>Gói %1 không có mô hình.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another place, or add --force to write over it.</source>
        <translation>%1 đã có. Hãy chọn nơi khác, hoặc thêm --force để ghi đè.</translation>
    </message>
    <message>
        <source>There is no report format %1. Use text, json, sarif, junit or html.</source>
        <translation>Không có định dạng báo cáo %1. Hãy dùng text, json, sarif, junit hoặc html.</translation>
    </message>
    <message>
        <source>%1 is not a baseline file. Make one with --write-baseline.</source>
        <translation>%1 không phải tệp phát hiện đã biết. Hãy tạo bằng --write-baseline.</translation>
    </message>
    <message>
        <source>%1 is not a day of the form yyyy-mm-dd.</source>
        <translation>%1 không phải ngày dạng yyyy-mm-dd.</translation>
    </message>
    <message>
        <source>Say where to make the model and for which agency (--agency). The pack&apos;s agencies: khung new --list-agencies</source>
        <translation>Hãy cho biết nơi tạo mô hình và cơ quan (--agency). Danh sách cơ quan: khung new --list-agencies</translation>
    </message>
    <message>
        <source>The framework pack does not list the agency %1; it is taken as named. Fill in its code and kind.</source>
        <translation>Bộ khung không có cơ quan %1 trong danh sách; tên được giữ như đã ghi. Hãy bổ sung mã và loại cơ quan.</translation>
    </message>
    <message>
        <source>The YAML cannot be read here: %1.</source>
        <translation>Không đọc được YAML tại đây: %1.</translation>
    </message>
    <message>
        <source>The key %1 stands twice; only the first counts. Remove one.</source>
        <translation>Khóa %1 có hai lần; chỉ lần đầu được tính. Hãy bỏ một.</translation>
    </message>
    <message>
        <source>Anchors (&amp;) are not allowed. Write the value out.</source>
        <translation>Không được dùng neo (&amp;). Hãy ghi đầy đủ giá trị.</translation>
    </message>
    <message>
        <source>Aliases (*) are not allowed. Write the value out, or put a text that begins with * in quotes.</source>
        <translation>Không được dùng tham chiếu (*). Hãy ghi đầy đủ giá trị, hoặc đặt văn bản bắt đầu bằng * trong ngoặc kép.</translation>
    </message>
    <message>
        <source>Tags (%1) are not allowed. Put a text that begins with ! in quotes.</source>
        <translation>Không được dùng thẻ (%1). Hãy đặt văn bản bắt đầu bằng ! trong ngoặc kép.</translation>
    </message>
    <message>
        <source>Nested deeper than %1 levels; nothing below is read.</source>
        <translation>Lồng sâu quá %1 cấp; phần bên dưới không được đọc.</translation>
    </message>
    <message>
        <source>Larger than %1 MiB; not read. Split the file.</source>
        <translation>Lớn hơn %1 MiB nên không đọc. Hãy tách tệp.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text. Save it as UTF-8.</source>
        <translation>Tệp không phải văn bản UTF-8. Hãy lưu lại theo UTF-8.</translation>
    </message>
    <message>
        <source>A key must be a text.</source>
        <translation>Khóa phải là văn bản.</translation>
    </message>
    <message>
        <source>The file holds several YAML documents (---); only the first is read.</source>
        <translation>Tệp có nhiều tài liệu YAML (---); chỉ đọc tài liệu đầu.</translation>
    </message>
    <message>
        <source>%1 ({?%4, }%2) can mean several elements: %3. Write a longer path of codes, or add the type before or the agency after: type:path@agency.</source>
        <translation>%1 ({?%4, }%2) có thể là nhiều phần tử: %3. Hãy ghi đường dẫn mã dài hơn, hoặc thêm loại ở trước hay cơ quan ở sau: loại:đường-dẫn@cơ-quan.</translation>
    </message>
    <message>
        <source>%3: %2 names %1, which is not in the model.{? Is %4 meant?}</source>
        <translation>%3: %2 ghi %1, không có trong mô hình.{? Có phải là %4?}</translation>
    </message>
    <message>
        <source>%1 is not an identity (UUID). Leave id out, and it is made from the codes.</source>
        <translation>%1 không phải là định danh (UUID). Bỏ id đi thì định danh được lập từ các mã.</translation>
    </message>
    <message>
        <source>The code %1 of this %2 is in use already (%3, line %4). Codes must differ.</source>
        <translation>Mã %1 của %2 này đã được dùng (%3, dòng %4). Các mã phải khác nhau.</translation>
    </message>
    <message>
        <source>The identity %1 is in use already (%2, line %3).</source>
        <translation>Định danh %1 đã được dùng (%2, dòng %3).</translation>
    </message>
    <message>
        <source>The identity %1 belongs to a %2 (%3) in one model and to a %4 (%5) in another; the second is left out.</source>
        <translation>Định danh %1 thuộc về một %2 (%3) trong mô hình này và một %4 (%5) trong mô hình khác; phần tử sau bị bỏ qua.</translation>
    </message>
    <message>
        <source>%1 is larger than the limit (%2 MiB); not read. Split the file.</source>
        <translation>%1 lớn hơn giới hạn (%2 MiB); không được đọc. Hãy chia nhỏ tệp.</translation>
    </message>
    <message>
        <source>%1: folders are nested deeper than %2 levels; not read further.</source>
        <translation>%1: thư mục lồng nhau quá %2 cấp; không đọc tiếp.</translation>
    </message>
    <message>
        <source>khung.yaml does not say its format. Add: format: %1</source>
        <translation>khung.yaml không ghi định dạng. Hãy thêm: format: %1</translation>
    </message>
    <message>
        <source>%1 is no format of a model; this program reads %2.</source>
        <translation>%1 không phải định dạng mô hình; chương trình này đọc %2.</translation>
    </message>
    <message>
        <source>The model&apos;s format %1 is newer than this program, which reads up to %2. Get a newer version.</source>
        <translation>Định dạng %1 của mô hình mới hơn chương trình này (đọc đến %2). Hãy dùng phiên bản mới hơn.</translation>
    </message>
    <message>
        <source>%1 has no khung.yaml. Add one with format, framework and agency.</source>
        <translation>%1 không có khung.yaml. Hãy thêm tệp này với format, framework và agency.</translation>
    </message>
    <message>
        <source>Settings of the model stand in several files; those of %1 count.</source>
        <translation>Thiết lập mô hình có ở nhiều tệp; chỉ tính tệp %1.</translation>
    </message>
    <message>
        <source>%2 must name one element, not the group %1.</source>
        <translation>%2 phải chỉ một phần tử, không phải nhóm %1.</translation>
    </message>
    <message>
        <source>%1 leads out of the folder; not followed.</source>
        <translation>%1 dẫn ra ngoài thư mục nên không đọc theo.</translation>
    </message>
    <message>
        <source>This %1 has no code{? (nor %2, from which it could be taken)}. Codes name elements for life; add one.</source>
        <translation>%1 này chưa có mã{? (cũng chưa có %2 để lấy làm mã)}. Mã là tên gọi suốt đời của phần tử; hãy thêm mã.</translation>
    </message>
    <message>
        <source>Another model stands within this one at %1; not read.</source>
        <translation>Có mô hình khác nằm trong mô hình này tại %1; không đọc.</translation>
    </message>
    <message>
        <source>%1 must be a list of elements (lines that begin with -).</source>
        <translation>%1 phải là danh sách phần tử (các dòng bắt đầu bằng -).</translation>
    </message>
    <message>
        <source>The file must hold element types with lists of elements, for example: database: [...]</source>
        <translation>Tệp phải gồm các loại phần tử và danh sách phần tử, ví dụ: database: [...]</translation>
    </message>
    <message>
        <source>This is not an element of type %1: write keys and values.</source>
        <translation>Đây không phải phần tử loại %1: hãy ghi khóa và giá trị.</translation>
    </message>
    <message>
        <source>%1 more remarks are left out.</source>
        <translation>Còn %1 lưu ý khác được lược bớt.</translation>
    </message>
    <message>
        <source>Elements contain one another in a circle: %1.</source>
        <translation>Các phần tử chứa nhau thành vòng: %1.</translation>
    </message>
    <message>
        <source>%1 %2 does not say what it is part of. Nest it below its %3, or add: parent: CODE</source>
        <translation>%1 %2 không cho biết thuộc phần tử nào. Hãy đặt bên trong %3, hoặc thêm: parent: MÃ</translation>
    </message>
    <message>
        <source>A nested element must not name a parent (%1): it has the one it stands in.</source>
        <translation>Phần tử lồng bên trong không được ghi parent (%1): nó thuộc phần tử chứa nó.</translation>
    </message>
    <message>
        <source>%1 is named twice under %2.</source>
        <translation>%1 được nêu hai lần ở %2.</translation>
    </message>
    <message>
        <source>From %1 on nothing is read: more than %2 files.</source>
        <translation>Từ %1 trở đi không được đọc: có quá %2 tệp.</translation>
    </message>
    <message>
        <source>From %1 on nothing is read: the model is larger than %2 MiB.</source>
        <translation>Từ %1 trở đi không được đọc: mô hình lớn hơn %2 MiB.</translation>
    </message>
    <message>
        <source>%2 has no property %1.{? Is %3 meant?}</source>
        <translation>%2 không có thuộc tính %1.{? Có phải là %3?}</translation>
    </message>
    <message>
        <source>There is no %1 that this %2 could be part of.{? Is %3 meant?}</source>
        <translation>Không có %1 để %2 này thuộc về.{? Có phải là %3?}</translation>
    </message>
    <message>
        <source>There is no element type %1.{? Is %2 meant?}</source>
        <translation>Không có loại phần tử %1.{? Có phải là %2?}</translation>
    </message>
    <message>
        <source>%2 is no value of %1. Possible: %3.{? Is %4 meant?}</source>
        <translation>%2 không phải là giá trị của %1. Có thể dùng: %3.{? Có phải là %4?}</translation>
    </message>
    <message>
        <source>%2 cannot point at %1, which is a %3. Possible: %4.</source>
        <translation>%2 không thể chỉ đến %1 (loại %3). Có thể chỉ đến: %4.</translation>
    </message>
    <message>
        <source>The document was made by a newer version (format %1; this program knows %2). Get a newer version of Khung; nothing was changed.</source>
        <translation>Tài liệu do phiên bản mới hơn tạo ra (định dạng %1; chương trình này biết đến %2). Hãy dùng phiên bản Khung mới hơn; tài liệu không bị thay đổi.</translation>
    </message>
    <message>
        <source>%1 is not a Khung document.</source>
        <translation>%1 không phải tài liệu Khung.</translation>
    </message>
    <message>
        <source>The document is damaged (%1). Open the last good copy.</source>
        <translation>Tài liệu bị hỏng (%1). Hãy mở bản sao tốt gần nhất.</translation>
    </message>
    <message>
        <source>The document is in use by another program (%1). Try again when that is done.</source>
        <translation>Tài liệu đang được chương trình khác dùng (%1). Hãy thử lại sau.</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened. Save under another name to keep both.</source>
        <translation>%1 đã bị chương trình khác thay đổi sau khi mở. Hãy lưu với tên khác để giữ cả hai.</translation>
    </message>
    <message>
        <source>The change does not fit what the document holds now; nothing was changed.</source>
        <translation>Thay đổi không khớp với nội dung hiện tại của tài liệu; tài liệu không bị thay đổi.</translation>
    </message>
    <message>
        <source>%1: the identity %2 is in use already.</source>
        <translation>%1: định danh %2 đã được dùng.</translation>
    </message>
    <message>
        <source>%1 is open in another running program.</source>
        <translation>%1 đang mở trong một chương trình khác.</translation>
    </message>
    <message>
        <source>The document&apos;s store refused the step (%1). Nothing was changed; please report this.</source>
        <translation>Kho dữ liệu của tài liệu từ chối bước này (%1). Tài liệu không bị thay đổi; xin hãy báo lỗi.</translation>
    </message>
    <message>
        <source>%1 has no identity.</source>
        <translation>%1 không có định danh.</translation>
    </message>
    <message>
        <source>There is no way from format %1 to %2.</source>
        <translation>Không có cách chuyển từ định dạng %1 sang %2.</translation>
    </message>
    <message>
        <source>The document has no file yet. Save it under a name.</source>
        <translation>Tài liệu chưa có tệp. Hãy lưu với một tên.</translation>
    </message>
    <message>
        <source>Only an empty document can be filled this way.</source>
        <translation>Chỉ tài liệu trống mới nạp được theo cách này.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Không có gì để làm lại.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
    <message>
        <source>%1 is open for reading only.</source>
        <translation>%1 chỉ mở để đọc.</translation>
    </message>
    <message>
        <source>%1 is kept for the program itself.</source>
        <translation>%1 dành riêng cho chương trình.</translation>
    </message>
    <message>
        <source>%1 could not be saved{? (%2)}. The file is as it was before.</source>
        <translation>Không lưu được %1{? (%2)}. Tệp vẫn như trước.</translation>
    </message>
    <message>
        <source>The storage failed (%1). What was saved before is still there.</source>
        <translation>Thiết bị lưu trữ gặp lỗi (%1). Nội dung đã lưu trước đó vẫn còn.</translation>
    </message>
    <message>
        <source>%1: %2 can name one element only.</source>
        <translation>%1: %2 chỉ nêu được một phần tử.</translation>
    </message>
    <message>
        <source>There is no element %1.</source>
        <translation>Không có phần tử %1.</translation>
    </message>
    <message>
        <source>%1: there is no element %2 to be part of.</source>
        <translation>%1: không có phần tử %2 để chứa.</translation>
    </message>
    <message>
        <source>%1 has no property %2.</source>
        <translation>%1 không có thuộc tính %2.</translation>
    </message>
    <message>
        <source>%1: %2 points at an element that is not there.</source>
        <translation>%1: %2 chỉ đến phần tử không tồn tại.</translation>
    </message>
    <message>
        <source>There is no element type %1 (%2).</source>
        <translation>Không có loại phần tử %1 (%2).</translation>
    </message>
    <message>
        <source>%1 cannot be part of %2.</source>
        <translation>%1 không thể thuộc %2.</translation>
    </message>
    <message>
        <source>%1: %2 cannot point at this kind of element.</source>
        <translation>%1: %2 không thể chỉ đến loại phần tử này.</translation>
    </message>
    <message>
        <source>%1: the value does not fit the property %2.</source>
        <translation>%1: giá trị không hợp với thuộc tính %2.</translation>
    </message>
    <message>
        <source>%1 belongs to the program and cannot be changed.</source>
        <translation>%1 thuộc về chương trình và không thể thay đổi.</translation>
    </message>
    <message>
        <source>%1 cannot be part of itself.</source>
        <translation>%1 không thể chứa chính nó.</translation>
    </message>
    <message>
        <source>The containment of %1 is incomplete: give to and list.</source>
        <translation>Khai báo chứa của %1 chưa đủ: cần to và list.</translation>
    </message>
    <message>
        <source>%1: there is no datatype %2.</source>
        <translation>%1: không có kiểu dữ liệu %2.</translation>
    </message>
    <message>
        <source>%1 holds no element types.</source>
        <translation>%1 không có loại phần tử nào.</translation>
    </message>
    <message>
        <source>%1: there is no enumeration %2.</source>
        <translation>%1: không có danh sách giá trị %2.</translation>
    </message>
    <message>
        <source>The type %1 must be named like its file %2.</source>
        <translation>Loại %1 phải trùng tên với tệp %2.</translation>
    </message>
    <message>
        <source>The file must hold keys and values.</source>
        <translation>Tệp phải gồm khóa và giá trị.</translation>
    </message>
    <message>
        <source>The property %1 stands twice.</source>
        <translation>Thuộc tính %1 có hai lần.</translation>
    </message>
    <message>
        <source>%1 does not say which types it may point at (to).</source>
        <translation>%1 không cho biết được chỉ đến loại nào (to).</translation>
    </message>
    <message>
        <source>%1 lacks its Vietnamese or English text.</source>
        <translation>%1 thiếu văn bản tiếng Việt hoặc tiếng Anh.</translation>
    </message>
    <message>
        <source>%1 names the property %2, which it does not have.</source>
        <translation>%1 nêu thuộc tính %2 mà nó không có.</translation>
    </message>
    <message>
        <source>%1 names the type %2, which there is not.</source>
        <translation>%1 nêu loại %2 không tồn tại.</translation>
    </message>
    <message>
        <source>The key %1 is missing.</source>
        <translation>Thiếu khóa %1.</translation>
    </message>
    <message>
        <source>%1 is no severity: use error, warning or info.</source>
        <translation>%1 không phải mức độ: hãy dùng error, warning hoặc info.</translation>
    </message>
    <message>
        <source>The rule %1 must be named like its file.</source>
        <translation>Quy tắc %1 phải trùng tên với tệp.</translation>
    </message>
    <message>
        <source>The model&apos;s file cannot be opened for checking (%1).</source>
        <translation>Không mở được tệp mô hình để kiểm tra (%1).</translation>
    </message>
    <message>
        <source>The check could not be prepared (%1). Please report this.</source>
        <translation>Không chuẩn bị được việc kiểm tra (%1). Xin hãy báo lỗi.</translation>
    </message>
    <message>
        <source>An analysis failed (%1). Please report this.</source>
        <translation>Một phép phân tích gặp lỗi (%1). Xin hãy báo lỗi.</translation>
    </message>
    <message>
        <source>The diagram could not be laid out (%1).</source>
        <translation>Không bố trí được sơ đồ (%1).</translation>
    </message>
    <message>
        <source>Pictures cannot be drawn: the offscreen platform of Qt is missing (%1).</source>
        <translation>Không vẽ được hình: thiếu nền tảng offscreen của Qt (%1).</translation>
    </message>
    <message>
        <source>No usable font was found. Install one of: %1.</source>
        <translation>Không tìm thấy phông chữ dùng được. Hãy cài một trong các phông: %1.</translation>
    </message>
    <message>
        <source>The picture would be too large (%1 x %2). Choose SVG or PDF, or a smaller view.</source>
        <translation>Hình quá lớn (%1 x %2). Hãy chọn SVG, PDF hoặc khung nhìn nhỏ hơn.</translation>
    </message>
    <message>
        <source>The PDF could not be written.</source>
        <translation>Không ghi được PDF.</translation>
    </message>
    <message>
        <source>The view has too many elements (%1; limit %2). Choose a part of the model.</source>
        <translation>Khung nhìn có quá nhiều phần tử (%1; giới hạn %2). Hãy chọn một phần mô hình.</translation>
    </message>
    <message>
        <source>Say which architecture to write up: %1 is not one.</source>
        <translation>Hãy cho biết cần lập tài liệu cho kiến trúc nào: %1 không phải là kiến trúc.</translation>
    </message>
    <message>
        <source>Say which element to draw: %1 is not in the model or of another kind.</source>
        <translation>Hãy cho biết cần vẽ phần tử nào: %1 không có trong mô hình hoặc thuộc loại khác.</translation>
    </message>
    <message>
        <source>Say which database to draw: %1 is not one.</source>
        <translation>Hãy cho biết cần vẽ cơ sở dữ liệu nào: %1 không phải là cơ sở dữ liệu.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2).</source>
        <translation>Không đọc được %1 (%2).</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2).</source>
        <translation>Không ghi được %1 (%2).</translation>
    </message>
    <message>
        <source>The package is larger than allowed (%1 bytes; limit %2).</source>
        <translation>Gói lớn hơn mức cho phép (%1 byte; giới hạn %2).</translation>
    </message>
    <message>
        <source>This is not a review package (no ZIP container).</source>
        <translation>Đây không phải gói hồ sơ (không phải vùng chứa ZIP).</translation>
    </message>
    <message>
        <source>The package is cut off. Get it again.</source>
        <translation>Gói bị cắt cụt. Hãy lấy lại gói.</translation>
    </message>
    <message>
        <source>%1 bytes stand before the package&apos;s first file.</source>
        <translation>Có %1 byte trước tệp đầu tiên của gói.</translation>
    </message>
    <message>
        <source>%1 bytes stand after the package&apos;s end.</source>
        <translation>Có %1 byte sau phần cuối của gói.</translation>
    </message>
    <message>
        <source>The container carries a comment (%1), which a package must not.</source>
        <translation>Vùng chứa có chú thích (%1), gói không được có.</translation>
    </message>
    <message>
        <source>The package is split over several volumes.</source>
        <translation>Gói bị chia thành nhiều phần.</translation>
    </message>
    <message>
        <source>The package uses a large-file form without need (%1).</source>
        <translation>Gói dùng dạng tệp lớn không cần thiết (%1).</translation>
    </message>
    <message>
        <source>The package&apos;s directory is damaged at byte %1.</source>
        <translation>Mục lục của gói bị hỏng tại byte %1.</translation>
    </message>
    <message>
        <source>The package holds %1 files; at most %2 are allowed.</source>
        <translation>Gói có %1 tệp; chỉ cho phép tối đa %2.</translation>
    </message>
    <message>
        <source>%1 more faults are left out.</source>
        <translation>Còn %1 lỗi khác được lược bớt.</translation>
    </message>
    <message>
        <source>%1: the two records of the file disagree (%2).</source>
        <translation>%1: hai bản ghi về tệp không khớp (%2).</translation>
    </message>
    <message>
        <source>%1 and %2 share bytes.</source>
        <translation>%1 và %2 dùng chung byte.</translation>
    </message>
    <message>
        <source>%1 bytes belong to no file (after %2).</source>
        <translation>Có %1 byte không thuộc tệp nào (sau %2).</translation>
    </message>
    <message>
        <source>%1 is encrypted.</source>
        <translation>%1 bị mã hóa.</translation>
    </message>
    <message>
        <source>%1 uses what a package must not: %2.</source>
        <translation>%1 dùng cách mà gói không được dùng: %2.</translation>
    </message>
    <message>
        <source>%1 carries a second name.</source>
        <translation>%1 mang tên thứ hai.</translation>
    </message>
    <message>
        <source>%1 is too large (%2 bytes; limit %3).</source>
        <translation>%1 quá lớn (%2 byte; giới hạn %3).</translation>
    </message>
    <message>
        <source>Unpacked, the package would be too large (%1 bytes; limit %2).</source>
        <translation>Khi mở, gói sẽ quá lớn (%1 byte; giới hạn %2).</translation>
    </message>
    <message>
        <source>%1 unpacks to %2 times its size (limit %3): refused as a bomb.</source>
        <translation>%1 phình to %2 lần khi mở (giới hạn %3): từ chối vì là bom nén.</translation>
    </message>
    <message>
        <source>%1 is a link, which a package must not hold.</source>
        <translation>%1 là liên kết, gói không được có.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 không phải tệp thường.</translation>
    </message>
    <message>
        <source>%1 is damaged (%2).</source>
        <translation>%1 bị hỏng (%2).</translation>
    </message>
    <message>
        <source>File number %1 has no name.</source>
        <translation>Tệp thứ %1 không có tên.</translation>
    </message>
    <message>
        <source>%1: the name is not UTF-8.</source>
        <translation>%1: tên không phải UTF-8.</translation>
    </message>
    <message>
        <source>%1: the name holds an invisible character.</source>
        <translation>%1: tên có ký tự ẩn.</translation>
    </message>
    <message>
        <source>%1 leads out of the folder.</source>
        <translation>%1 dẫn ra ngoài thư mục.</translation>
    </message>
    <message>
        <source>%1 is an absolute path.</source>
        <translation>%1 là đường dẫn tuyệt đối.</translation>
    </message>
    <message>
        <source>%1 names a drive.</source>
        <translation>%1 nêu tên ổ đĩa.</translation>
    </message>
    <message>
        <source>%1: the name holds a backslash.</source>
        <translation>%1: tên có dấu gạch chéo ngược.</translation>
    </message>
    <message>
        <source>%1: the name holds %2, which Windows refuses.</source>
        <translation>%1: tên có ký tự %2 mà Windows không nhận.</translation>
    </message>
    <message>
        <source>%1 is the name of a device (%2).</source>
        <translation>%1 là tên thiết bị (%2).</translation>
    </message>
    <message>
        <source>%1: a part of the name ends in a dot or a blank.</source>
        <translation>%1: một phần của tên kết thúc bằng dấu chấm hoặc dấu cách.</translation>
    </message>
    <message>
        <source>%1: a part of the path is empty.</source>
        <translation>%1: một phần của đường dẫn bị trống.</translation>
    </message>
    <message>
        <source>%1: the name is too long (%2; limit %3).</source>
        <translation>%1: tên quá dài (%2; giới hạn %3).</translation>
    </message>
    <message>
        <source>%1 and %2 are the same name on some systems.</source>
        <translation>%1 và %2 là cùng một tên trên một số hệ thống.</translation>
    </message>
    <message>
        <source>%1 is a file, yet %2 stands below it.</source>
        <translation>%1 là tệp nhưng %2 lại nằm bên dưới.</translation>
    </message>
    <message>
        <source>The file mimetype is missing.</source>
        <translation>Thiếu tệp mimetype.</translation>
    </message>
    <message>
        <source>The first file must be mimetype; it is %1.</source>
        <translation>Tệp đầu tiên phải là mimetype; hiện là %1.</translation>
    </message>
    <message>
        <source>The file mimetype must be stored uncompressed.</source>
        <translation>Tệp mimetype phải được lưu không nén.</translation>
    </message>
    <message>
        <source>The file mimetype carries an extra field.</source>
        <translation>Tệp mimetype mang trường phụ.</translation>
    </message>
    <message>
        <source>The file mimetype says %1.</source>
        <translation>Tệp mimetype ghi %1.</translation>
    </message>
    <message>
        <source>The manifest of the package is missing.</source>
        <translation>Thiếu bản kê của gói.</translation>
    </message>
    <message>
        <source>The manifest %1 is damaged (%2).</source>
        <translation>Bản kê %1 bị hỏng (%2).</translation>
    </message>
    <message>
        <source>%1: the digest of %2 uses %3, which does not count.</source>
        <translation>%1: mã băm của %2 dùng %3, không được chấp nhận.</translation>
    </message>
    <message>
        <source>%1 lists %2 twice.</source>
        <translation>%1 liệt kê %2 hai lần.</translation>
    </message>
    <message>
        <source>%1 is listed in %2 but is not there.</source>
        <translation>%1 có trong %2 nhưng không có trong gói.</translation>
    </message>
    <message>
        <source>%1 is not listed in %2.</source>
        <translation>%1 không có trong %2.</translation>
    </message>
    <message>
        <source>%1 was changed since the package was made (%2).</source>
        <translation>%1 đã bị thay đổi sau khi đóng gói (%2).</translation>
    </message>
    <message>
        <source>%1: time-stamps and evidence records are not checked.</source>
        <translation>%1: dấu thời gian và hồ sơ chứng cứ không được kiểm tra.</translation>
    </message>
    <message>
        <source>package.json is damaged (%1).</source>
        <translation>package.json bị hỏng (%1).</translation>
    </message>
    <message>
        <source>package.json has the newer format %1; this program knows %2.</source>
        <translation>package.json có định dạng %1 mới hơn; chương trình này biết đến %2.</translation>
    </message>
    <message>
        <source>A package needs at least one file.</source>
        <translation>Gói cần ít nhất một tệp.</translation>
    </message>
    <message>
        <source>%1 is kept for the container itself.</source>
        <translation>%1 dành riêng cho vùng chứa.</translation>
    </message>
    <message>
        <source>%1 is signed already.</source>
        <translation>%1 đã được ký.</translation>
    </message>
    <message>
        <source>%1 has no signature (%2).</source>
        <translation>%1 chưa có chữ ký (%2).</translation>
    </message>
    <message>
        <source>The signature %1 cannot be read (%2).</source>
        <translation>Không đọc được chữ ký %1 (%2).</translation>
    </message>
    <message>
        <source>The signature %1 is too large (%2 bytes; limit %3).</source>
        <translation>Chữ ký %1 quá lớn (%2 byte; giới hạn %3).</translation>
    </message>
    <message>
        <source>The signature %1 carries contents of its own.</source>
        <translation>Chữ ký %1 mang nội dung riêng.</translation>
    </message>
    <message>
        <source>The signature %1 names no signer.</source>
        <translation>Chữ ký %1 không nêu người ký.</translation>
    </message>
    <message>
        <source>The signature %1 does not hold the signer&apos;s certificate.</source>
        <translation>Chữ ký %1 không có chứng thư của người ký.</translation>
    </message>
    <message>
        <source>The signature %1 of %2 does not fit the contents (%3).</source>
        <translation>Chữ ký %1 của %2 không khớp nội dung (%3).</translation>
    </message>
    <message>
        <source>The signature %1 of %2 signs no attributes.</source>
        <translation>Chữ ký %1 của %2 không ký thuộc tính nào.</translation>
    </message>
    <message>
        <source>The signature %1 of %2 uses a weak algorithm (%3).</source>
        <translation>Chữ ký %1 của %2 dùng thuật toán yếu (%3).</translation>
    </message>
    <message>
        <source>The signature %1 of %2 does not name its certificate (not CAdES).</source>
        <translation>Chữ ký %1 của %2 không nêu chứng thư (không phải CAdES).</translation>
    </message>
    <message>
        <source>The signature %1 of %2 names another certificate than the one it carries.</source>
        <translation>Chữ ký %1 của %2 nêu chứng thư khác với chứng thư kèm theo.</translation>
    </message>
    <message>
        <source>The signature %1 of %2 does not say when it was made.</source>
        <translation>Chữ ký %1 của %2 không cho biết thời điểm ký.</translation>
    </message>
    <message>
        <source>The signature %1 of %2 claims to be made in the future (%3).</source>
        <translation>Chữ ký %1 của %2 ghi thời điểm ở tương lai (%3).</translation>
    </message>
    <message>
        <source>The certificate in %1 (%2) is not meant for signing.</source>
        <translation>Chứng thư trong %1 (%2) không dùng để ký.</translation>
    </message>
    <message>
        <source>The certificate in %1 (%2) had ended on %3 when it signed on %4.</source>
        <translation>Chứng thư trong %1 (%2) đã hết hạn ngày %3, trước khi ký ngày %4.</translation>
    </message>
    <message>
        <source>The certificate in %1 (%2) has ended since (%3).</source>
        <translation>Chứng thư trong %1 (%2) nay đã hết hạn (%3).</translation>
    </message>
    <message>
        <source>The certificate in %1 (%2) begins on %3, after it signed on %4.</source>
        <translation>Chứng thư trong %1 (%2) bắt đầu hiệu lực ngày %3, sau khi ký ngày %4.</translation>
    </message>
    <message>
        <source>The certificate in %1 (%2) was revoked on %3.</source>
        <translation>Chứng thư trong %1 (%2) đã bị thu hồi ngày %3.</translation>
    </message>
    <message>
        <source>Whether the certificate of %2 was revoked was not checked (%1).</source>
        <translation>Chưa kiểm tra chứng thư của %2 có bị thu hồi hay không (%1).</translation>
    </message>
    <message>
        <source>The certificate of %2 in %1, issued by %3, is not trusted (%4).</source>
        <translation>Chứng thư của %2 trong %1, do %3 cấp, không được tin cậy (%4).</translation>
    </message>
    <message>
        <source>Whether the certificate of %2 in %1 is trusted was not checked: give the authorities with --trust.</source>
        <translation>Chưa kiểm tra độ tin cậy chứng thư của %2 trong %1: hãy đưa danh sách cơ quan chứng thực bằng --trust.</translation>
    </message>
    <message>
        <source>The file of trusted authorities %1 cannot be read (%2).</source>
        <translation>Không đọc được tệp cơ quan chứng thực %1 (%2).</translation>
    </message>
    <message>
        <source>%1 holds no certificate (PEM).</source>
        <translation>%1 không có chứng thư nào (PEM).</translation>
    </message>
    <message>
        <source>The password file %1 cannot be read (%2).</source>
        <translation>Không đọc được tệp mật khẩu %1 (%2).</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set.</source>
        <translation>Chưa đặt biến môi trường %1.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read (%2).</source>
        <translation>Không đọc được tệp khóa %1 (%2).</translation>
    </message>
    <message>
        <source>%1 is not a PKCS#12 file.</source>
        <translation>%1 không phải tệp PKCS#12.</translation>
    </message>
    <message>
        <source>The password does not open %1.</source>
        <translation>Mật khẩu không mở được %1.</translation>
    </message>
    <message>
        <source>%1 is encrypted in a way that cannot be read (%2). Export it again with AES.</source>
        <translation>%1 được mã hóa theo cách không đọc được (%2). Hãy xuất lại với AES.</translation>
    </message>
    <message>
        <source>%1 holds no private key.</source>
        <translation>%1 không có khóa bí mật.</translation>
    </message>
    <message>
        <source>%1 holds no certificate for its key.</source>
        <translation>%1 không có chứng thư cho khóa.</translation>
    </message>
    <message>
        <source>The certificate of %1 ended on %2.</source>
        <translation>Chứng thư của %1 đã hết hạn ngày %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 begins on %2.</source>
        <translation>Chứng thư của %1 có hiệu lực từ ngày %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not meant for signing.</source>
        <translation>Chứng thư của %1 không dùng để ký.</translation>
    </message>
    <message>
        <source>Signing failed (%1).</source>
        <translation>Ký không thành công (%1).</translation>
    </message>
    <message>
        <source>error</source>
        <translation>lỗi</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>cảnh báo</translation>
    </message>
    <message>
        <source>note</source>
        <translation>lưu ý</translation>
    </message>
    <message>
        <source>%1 must end in .svg, .png or .pdf.</source>
        <translation>%1 phải có đuôi .svg, .png hoặc .pdf.</translation>
    </message>
    <message>
        <source>There is no single element %1 in the model. Give its code or a longer path of codes.</source>
        <translation>Mô hình không có đúng một phần tử %1. Hãy ghi mã hoặc đường dẫn mã dài hơn.</translation>
    </message>
    <message>
        <source>The view %1 needs an element to draw: add --subject CODE.</source>
        <translation>Khung nhìn %1 cần một phần tử để vẽ: hãy thêm --subject MÃ.</translation>
    </message>
    <message>
        <source>The rule %1 failed (%2); the package says so.</source>
        <translation>Quy tắc %1 bị lỗi (%2); gói hồ sơ có ghi rõ.</translation>
    </message>
    <message>
        <source>This version knows no element type %1; %2 elements of it are kept as they are.</source>
        <translation>Phiên bản này không có loại phần tử %1; %2 phần tử loại đó được giữ nguyên.</translation>
    </message>
    <message>
        <source>This version knows no property %2 of %1; %3 values were moved to the free properties.</source>
        <translation>Phiên bản này không có thuộc tính %2 của %1; %3 giá trị đã chuyển sang thuộc tính tự do.</translation>
    </message>
    <message>
        <source>The model has no architecture element, so the package holds no document. Add one with its sections.</source>
        <translation>Mô hình chưa có phần tử kiến trúc nên gói không có tài liệu. Hãy bổ sung kiến trúc và các mục của nó.</translation>
    </message>
    <message>
        <source>%1 holds no rows.</source>
        <translation>%1 không có hàng nào.</translation>
    </message>
    <message>
        <source>The table has more than %1 rows.</source>
        <translation>Bảng có nhiều hơn %1 hàng.</translation>
    </message>
    <message>
        <source>The table is larger than %1 MiB.</source>
        <translation>Bảng lớn hơn %1 MiB.</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text. Save it as CSV UTF-8, or as XLSX.</source>
        <translation>%1 không phải văn bản UTF-8. Hãy lưu dạng CSV UTF-8 hoặc XLSX.</translation>
    </message>
    <message>
        <source>A quotation mark after this row is never closed.</source>
        <translation>Có dấu ngoặc kép sau hàng này không được đóng.</translation>
    </message>
    <message>
        <source>%1 cannot be read as a workbook (XLSX).</source>
        <translation>Không đọc được %1 như bảng tính (XLSX).</translation>
    </message>
    <message>
        <source>The table has no column %1 (%2). Name it in the first row.</source>
        <translation>Bảng không có cột %1 (%2). Hãy ghi tên cột ở hàng đầu.</translation>
    </message>
    <message>
        <source>The row has no %1.</source>
        <translation>Hàng này không có %1.</translation>
    </message>
    <message>
        <source>The code %1 stands twice.</source>
        <translation>Mã %1 có hai lần.</translation>
    </message>
    <message>
        <source>%1: there is no row with the parent&apos;s code %2.</source>
        <translation>%1: không có hàng nào mang mã cha %2.</translation>
    </message>
    <message>
        <source>The document is in memory only and cannot be checked beside editing.</source>
        <translation>Tài liệu chỉ nằm trong bộ nhớ nên không kiểm tra song song với việc sửa được.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Đã dừng kiểm tra.</translation>
    </message>
    <message>
        <source>%1 is no step of a fix, or not known to this one.</source>
        <translation>%1 không phải là một bước sửa, hoặc bước này không có khóa đó.</translation>
    </message>
    <message>
        <source>There is nothing left that this fix of the rule %1 could repair.</source>
        <translation>Không còn gì để sửa bằng cách này của quy tắc %1.</translation>
    </message>
    <message>
        <source>Say why the finding should be accepted.</source>
        <translation>Hãy nêu lý do đề nghị chấp nhận phát hiện.</translation>
    </message>
    <message>
        <source>Name the person who answers for the waiver.</source>
        <translation>Hãy ghi người chịu trách nhiệm giải trình.</translation>
    </message>
    <message>
        <source>Say until when the waiver holds.</source>
        <translation>Hãy ghi ngày hết hiệu lực của giải trình.</translation>
    </message>
    <message>
        <source>The waiver would have ended already (%1). Choose a later day.</source>
        <translation>Giải trình đã hết hiệu lực (%1). Hãy chọn ngày muộn hơn.</translation>
    </message>
    <message>
        <source>%1 holds %2 findings that are gone (%3). Write it anew with --write-baseline.</source>
        <translation>%1 còn ghi %2 phát hiện không còn nữa (%3). Hãy ghi lại bằng --write-baseline.</translation>
    </message>
    <message>
        <source>Settings have no key %1{?; perhaps %2 is meant}.</source>
        <translation>Thiết lập không có khóa %1{?; có thể là %2}.</translation>
    </message>
    <message>
        <source>Under %1 the settings must hold keys and values.</source>
        <translation>Dưới %1, thiết lập phải gồm các khóa và giá trị.</translation>
    </message>
    <message>
        <source>Under %1 the settings must list rules.</source>
        <translation>Dưới %1, thiết lập phải là danh sách quy tắc.</translation>
    </message>
    <message>
        <source>Settings name the rule %1, which the framework pack %2 does not have{?; perhaps %3 is meant}.</source>
        <translation>Thiết lập nêu quy tắc %1 mà bộ khung %2 không có{?; có thể là %3}.</translation>
    </message>
    <message>
        <source>The settings give the rule %1 the severity %2; use error, warning, info or off{? (perhaps %3 is meant)}.</source>
        <translation>Thiết lập đặt mức %2 cho quy tắc %1; hãy dùng error, warning, info hoặc off{? (có thể là %3)}.</translation>
    </message>
    <message>
        <source>The rule %1 has no parameter %2{?; it has: %3}.</source>
        <translation>Quy tắc %1 không có tham số %2{?; quy tắc này có: %3}.</translation>
    </message>
    <message>
        <source>The parameter %2 of the rule %1 must be a number{?, not %3}.</source>
        <translation>Tham số %2 của quy tắc %1 phải là số{?, không phải %3}.</translation>
    </message>
    <message>
        <source>The parameter %2 of the rule %1 must be a whole number, not %3.</source>
        <translation>Tham số %2 của quy tắc %1 phải là số nguyên, không phải %3.</translation>
    </message>
    <message>
        <source>The parameter %2 of the rule %1 must be a text; put %3 in quotes.</source>
        <translation>Tham số %2 của quy tắc %1 phải là chữ; hãy đặt %3 trong dấu nháy.</translation>
    </message>
    <message>
        <source>%1 is a base that other frameworks are made from, not a framework itself. Choose one of: %2.</source>
        <translation>%1 là phần nền để làm các bộ khung khác, tự nó không phải là bộ khung. Hãy chọn một trong các bộ khung: %2.</translation>
    </message>
    <message>
        <source>The rule %2 of another pack can be made stricter, but its %1 cannot be changed here.</source>
        <translation>Quy tắc %2 thuộc gói khác: chỉ được làm chặt hơn, không được sửa mục %1 ở đây.</translation>
    </message>
    <message>
        <source>There is no rule %1 in the pack that this one extends, so there is nothing to amend. Leave amends out to write a new rule.</source>
        <translation>Gói nền không có quy tắc %1 nên không có gì để sửa. Muốn viết quy tắc mới thì bỏ dòng amends.</translation>
    </message>
    <message>
        <source>Packs extend each other in a circle: %1.</source>
        <translation>Các gói kế thừa nhau thành vòng: %1.</translation>
    </message>
    <message>
        <source>Packs extend each other too deeply (%1); %2 bases are the limit.</source>
        <translation>Các gói kế thừa nhau quá sâu (%1); nhiều nhất là %2 gói nền.</translation>
    </message>
    <message>
        <source>There is no pack %1 to extend{?; perhaps %2 is meant}. It must come with the program, lie beside this pack or be installed.</source>
        <translation>Không có gói %1 để kế thừa{?; có thể là %2}. Gói nền phải đi kèm chương trình, nằm cạnh gói này hoặc đã được cài đặt.</translation>
    </message>
    <message>
        <source>The pack that this one extends has no reference node %1 to stand below.</source>
        <translation>Gói nền không có nút tham chiếu %1 để đặt nút con bên dưới.</translation>
    </message>
    <message>
        <source>A pack extends one other pack, not several.</source>
        <translation>Một gói chỉ kế thừa một gói khác.</translation>
    </message>
    <message>
        <source>The parameter %2 of the rule %1 is set by the framework: the rule does not say in which way it may be made stricter.</source>
        <translation>Tham số %2 của quy tắc %1 do bộ khung ấn định: quy tắc không nêu chiều nào là chặt hơn nên không được đổi.</translation>
    </message>
    <message>
        <source>%1: %2 stands in %3, which is a framework: a pack may add to it, not replace what it holds.</source>
        <translation>%1: %2 đã có trong bộ khung %3; gói chỉ được bổ sung, không được thay nội dung của bộ khung.</translation>
    </message>
    <message>
        <source>There are two files for the rule %1.</source>
        <translation>Có hai tệp cho quy tắc %1.</translation>
    </message>
    <message>
        <source>stricter names a parameter of the rule and says more or less, not %1: %2.</source>
        <translation>Mục stricter nêu tên một tham số của quy tắc với giá trị more hoặc less, không phải %1: %2.</translation>
    </message>
    <message>
        <source>The rule %1 may be made stricter, not weaker: its parameter %2 is %3 and cannot become %4.</source>
        <translation>Quy tắc %1 chỉ được làm chặt hơn, không được nới: tham số %2 đang là %3, không thể đổi thành %4.</translation>
    </message>
    <message>
        <source>The rule %1 may be made stricter, not weaker: what a stated reason does is %2 and cannot become %3.</source>
        <translation>Quy tắc %1 chỉ được làm chặt hơn, không được nới: tác dụng của lý do giải trình đang là %2, không thể đổi thành %3.</translation>
    </message>
    <message>
        <source>The rule %1 may be made stricter, not weaker: its severity is %2 and cannot become %3.</source>
        <translation>Quy tắc %1 chỉ được làm chặt hơn, không được nới: mức độ đang là %2, không thể đổi thành %3.</translation>
    </message>
    <message>
        <source>%1 is no file of this pack: name a file reference-models/NAME.yaml that is there.</source>
        <translation>%1 không phải tệp của gói này: hãy nêu một tệp reference-models/TÊN.yaml có trong gói.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB: that is no text that people write.</source>
        <translation>%1 lớn hơn %2 MB: đó không phải văn bản do người viết.</translation>
    </message>
    <message>
        <source>%1 is no file that a pack has; it is passed over. The README of the frameworks lists them.</source>
        <translation>%1 không phải tệp mà một gói có; tệp được bỏ qua. README của các bộ khung liệt kê các tệp được dùng.</translation>
    </message>
    <message>
        <source>%1 is a link to another place. A pack may hold files of its own only.</source>
        <translation>%1 là liên kết tới nơi khác. Gói chỉ được chứa tệp của chính mình.</translation>
    </message>
    <message>
        <source>The pack is named %1 but lies in a folder %2: both must be the same.</source>
        <translation>Gói có tên %1 nhưng nằm trong thư mục %2: hai tên phải giống nhau.</translation>
    </message>
    <message>
        <source>%1 is no lasting name. Use small letters a to z, digits and hyphens, begun by a letter.</source>
        <translation>%1 không phải tên dùng lâu dài được. Chỉ dùng chữ thường a đến z, chữ số và gạch nối, bắt đầu bằng chữ cái.</translation>
    </message>
    <message>
        <source>%1 is no file but a device or pipe.</source>
        <translation>%1 không phải tệp mà là thiết bị hoặc đường ống.</translation>
    </message>
    <message>
        <source>Under %1 a list is expected.</source>
        <translation>Ở mục %1 phải là một danh sách.</translation>
    </message>
    <message>
        <source>Each item of this list must hold keys and values.</source>
        <translation>Mỗi mục của danh sách này phải gồm các khóa và giá trị.</translation>
    </message>
    <message>
        <source>The pack is too large: at most %1 files and %2 MB altogether are read.</source>
        <translation>Gói quá lớn: chỉ đọc nhiều nhất %1 tệp và tổng cộng %2 MB.</translation>
    </message>
    <message>
        <source>There is no key %1 here{?; perhaps %2 is meant}.</source>
        <translation>Ở đây không có khóa %1{?; có thể là %2}.</translation>
    </message>
    <message>
        <source>%1 cannot be %2. Use one of: %3.</source>
        <translation>%1 không thể là %2. Hãy dùng một trong các giá trị: %3.</translation>
    </message>
    <message>
        <source>The check took longer than %1 seconds and was ended. Make the queries or the examples smaller.</source>
        <translation>Việc kiểm tra kéo dài quá %1 giây nên bị dừng. Hãy làm truy vấn hoặc ví dụ gọn hơn.</translation>
    </message>
    <message>
        <source>The rule %1 finds something else in the example “%2” than it expects. Found: %3. Expected: %4.</source>
        <translation>Quy tắc %1 cho kết quả khác với mong đợi ở ví dụ “%2”. Tìm thấy: %3. Mong đợi: %4.</translation>
    </message>
    <message>
        <source>The model of the example “%2” of the rule %1 has faults; they follow.</source>
        <translation>Mô hình trong ví dụ “%2” của quy tắc %1 có lỗi, liệt kê dưới đây.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name for the new pack.</source>
        <translation>%1 đã có sẵn. Hãy chọn tên khác cho gói mới.</translation>
    </message>
    <message>
        <source>The pack %1 is installed already, version %2. Add --force to replace it.</source>
        <translation>Gói %1 đã được cài đặt, phiên bản %2. Thêm --force để thay thế.</translation>
    </message>
    <message>
        <source>%1 is the name of a pack that comes with the program. Give yours another name.</source>
        <translation>%1 là tên của gói đi kèm chương trình. Hãy đặt tên khác cho gói.</translation>
    </message>
    <message>
        <source>%1 holds no framework.yaml at its top, so it is no pack.</source>
        <translation>%1 không có framework.yaml ở cấp trên cùng nên không phải là gói.</translation>
    </message>
    <message>
        <source>The rule %1 has no example that nearly violates it and must stay silent (expect: []).</source>
        <translation>Quy tắc %1 chưa có ví dụ gần vi phạm nhưng đúng (expect: []).</translation>
    </message>
    <message>
        <source>The query of the rule %1 has no column subject, so its findings would name no element.</source>
        <translation>Truy vấn của quy tắc %1 không có cột subject nên phát hiện không gắn với phần tử nào.</translation>
    </message>
    <message>
        <source>The rule %1 has no example that violates it.</source>
        <translation>Quy tắc %1 chưa có ví dụ vi phạm.</translation>
    </message>
    <message>
        <source>%1 was not installed: what is told above must be put right first.</source>
        <translation>%1 chưa được cài đặt: trước hết phải sửa các lỗi nêu trên.</translation>
    </message>
    <message>
        <source>The query of the rule %1 uses :%2, which neither the rule nor the pack has as a parameter.</source>
        <translation>Truy vấn của quy tắc %1 dùng :%2 nhưng quy tắc và gói đều không có tham số này.</translation>
    </message>
    <message>
        <source>The message of the rule %1 names {%2}, which is no column of its query{? (%3)}.</source>
        <translation>Thông báo của quy tắc %1 nêu {%2} nhưng truy vấn không có cột này{? (%3)}.</translation>
    </message>
    <message>
        <source>The query of the rule %1 is refused: %2.</source>
        <translation>Truy vấn của quy tắc %1 bị từ chối: %2.</translation>
    </message>
    <message>
        <source>The row %1 of the list lacks its Vietnamese or English name.</source>
        <translation>Dòng %1 của danh mục thiếu tên tiếng Việt hoặc tiếng Anh.</translation>
    </message>
    <message>
        <source>There is no section %1 of rules{?; use one of %2, or add it to rule_sections}.</source>
        <translation>Không có mục quy tắc %1{?; dùng một trong các mục %2 hoặc thêm vào rule_sections}.</translation>
    </message>
    <message>
        <source>The rule %1 must begin with the pack&apos;s prefix, %2-, so that it never meets a rule of the framework.</source>
        <translation>Tên quy tắc %1 phải bắt đầu bằng tiền tố %2- của gói để không bao giờ trùng với quy tắc của bộ khung.</translation>
    </message>
    <message>
        <source>%1 is no type of element{?; perhaps %2 is meant}.</source>
        <translation>%1 không phải loại phần tử{?; có thể là %2}.</translation>
    </message>
    <message>
        <source>The pack holds more than %1 rows of lists and reference nodes.</source>
        <translation>Gói có hơn %1 dòng danh mục và nút tham chiếu.</translation>
    </message>
    <message>
        <source>The pack has %1 rules of its own; %2 are the limit.</source>
        <translation>Gói có %1 quy tắc riêng; nhiều nhất là %2.</translation>
    </message>
    <message>
        <source>There is no rule %1 to yield to{?; perhaps %2 is meant}.</source>
        <translation>Không có quy tắc %1 để nhường{?; có thể là %2}.</translation>
    </message>
    <message>
        <source>%1 is no article, clause or point of the framework&apos;s clauses. Name the pack&apos;s own instrument under sources, cite it as CODE:5.2 and list its clauses in clauses.yaml.</source>
        <translation>%1 không phải điều, khoản, điểm có trong danh mục của bộ khung. Nêu văn bản riêng của gói ở mục sources, viện dẫn theo dạng MÃ:5.2 và liệt kê các điều khoản trong clauses.yaml.</translation>
    </message>
    <message>
        <source>The text holds an invisible character (U+%1) that may steer a terminal or turn the order of words. Take it out.</source>
        <translation>Văn bản chứa ký tự không nhìn thấy (U+%1) có thể điều khiển màn hình lệnh hoặc đảo thứ tự chữ. Hãy bỏ ký tự này.</translation>
    </message>
    <message>
        <source>Name the appraiser who decides.</source>
        <translation>Hãy nêu người thẩm định ra quyết định.</translation>
    </message>
    <message>
        <source>Say why the waiver is rejected.</source>
        <translation>Hãy nêu lý do từ chối giải trình.</translation>
    </message>
    <message>
        <source>No waiver has the code or is for the finding %1.</source>
        <translation>Không có giải trình nào mang mã hoặc dành cho phát hiện %1.</translation>
    </message>
    <message>
        <source>The check finds nothing with the fingerprint %1.</source>
        <translation>Việc kiểm tra không thấy phát hiện nào có dấu nhận dạng %1.</translation>
    </message>
    <message>
        <source>The finding %1 is waived already.</source>
        <translation>Phát hiện %1 đã có giải trình.</translation>
    </message>
    <message>
        <source>%1 holds more than this program would write there, so it is left alone. Write to another place with --output, or put the state down there by hand.</source>
        <translation>%1 chứa nội dung khác với những gì chương trình sẽ ghi nên được giữ nguyên. Hãy ghi ra nơi khác bằng --output, hoặc tự sửa tình trạng trong tệp đó.</translation>
    </message>
    <message>
        <source>A package is never changed. Say with --output where to write the model.</source>
        <translation>Không được sửa gói hồ sơ. Hãy dùng --output để nêu nơi ghi mô hình.</translation>
    </message>
    <message>
        <source>The framework has no architecture of the kind %1. It has: %2</source>
        <translation>Bộ khung không có loại kiến trúc %1. Các loại có: %2</translation>
    </message>
    <message>
        <source>%1 is no table of mapping rules: it needs `types` and `rules`, and nodes that the framework has.</source>
        <translation>%1 không phải bảng quy tắc ánh xạ: cần có `types`, `rules` và các nút mà khung có.</translation>
    </message>
    <message>
        <source>A workbook is no text for the output. Say where to write it: --out FILE.xlsx.</source>
        <translation>Bảng tính không in ra màn hình được. Hãy nêu nơi ghi: --out TỆP.xlsx.</translation>
    </message>
    <message>
        <source>The framework %1 does not say how architectures made for %2 are mapped to it.</source>
        <translation>Khung %1 không nêu cách ánh xạ các kiến trúc lập theo %2.</translation>
    </message>
    <message>
        <source>No framework that is installed says how architectures made for %1 are mapped to it.</source>
        <translation>Không có khung nào đã cài nêu cách ánh xạ các kiến trúc lập theo %1.</translation>
    </message>
    <message>
        <source>The mapping rule %1 leads to %2, a node that the framework does not have.</source>
        <translation>Quy tắc ánh xạ %1 dẫn tới %2, nút mà khung không có.</translation>
    </message>
    <message>
        <source>“%1” stands alone: a text with a comma needs quotation marks between braces.</source>
        <translation>“%1” đứng riêng một mình: giữa hai dấu ngoặc nhọn, đoạn văn có dấu phẩy phải đặt trong dấu ngoặc kép.</translation>
    </message>
    <message>
        <source>The step was cancelled; nothing was changed.</source>
        <translation>Bước này đã bị hủy; không có gì thay đổi.</translation>
    </message>
    <message>
        <source>The checklist names the rule %1, which is not there.</source>
        <translation>Danh mục kiểm tra nêu quy tắc %1 nhưng không có quy tắc này.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; what was saved before is still there.</source>
        <translation>Đĩa đã đầy. Hãy giải phóng dung lượng; nội dung đã lưu trước đó vẫn còn.</translation>
    </message>
    <message>
        <source>%1 could not be saved: the disk is full. The file is as it was before; free some space or save somewhere else.</source>
        <translation>Không lưu được %1: đĩa đã đầy. Tệp vẫn như trước; hãy giải phóng dung lượng hoặc lưu vào nơi khác.</translation>
    </message>
    <message>
        <source>The output cannot be written completely. Check the free space, or what reads it.</source>
        <translation>Không ghi được hết kết quả ra đầu ra. Hãy kiểm tra dung lượng còn trống, hoặc chương trình nhận kết quả.</translation>
    </message>
    <message>
        <source>There is no rule or section %1 in this framework pack{?; perhaps %2 is meant}. See: khung rules list</source>
        <translation>Bộ khung này không có quy tắc hay mục %1{?; có thể là %2}. Xem: khung rules list</translation>
    </message>
    <message>
        <source>There is no framework pack %1{?; perhaps %2 is meant}. See: khung pack list</source>
        <translation>Không có bộ khung %1{?; có thể là %2}. Xem: khung pack list</translation>
    </message>
</context>
<context>
    <name>packs</name>
    <message>
        <source>a stated reason silences it</source>
        <translation>lý do được nêu làm phát hiện không còn được báo</translation>
    </message>
    <message>
        <source>a stated reason changes nothing</source>
        <translation>lý do được nêu không làm thay đổi gì</translation>
    </message>
    <message>
        <source>a stated reason makes it: %1</source>
        <translation>lý do được nêu hạ xuống: %1</translation>
    </message>
    <message>
        <source>Extends: %1</source>
        <translation>Kế thừa: %1</translation>
    </message>
    <message>
        <source>Instrument: %1</source>
        <translation>Văn bản: %1</translation>
    </message>
    <message>
        <source>Author: %1</source>
        <translation>Tác giả: %1</translation>
    </message>
    <message>
        <source>Rules added: %1</source>
        <translation>Quy tắc bổ sung: %1</translation>
    </message>
    <message>
        <source>Made stricter:</source>
        <translation>Chặt hơn bộ khung:</translation>
    </message>
    <message>
        <source>Rows added to lists: %1</source>
        <translation>Dòng bổ sung vào danh mục: %1</translation>
    </message>
    <message>
        <source>Reference nodes added: %1</source>
        <translation>Nút tham chiếu bổ sung: %1</translation>
    </message>
    <message>
        <source>Sections of the document added: %1</source>
        <translation>Mục tài liệu bổ sung: %1</translation>
    </message>
</context>
<context>
    <name>readiness</name>
    <message>
        <source>Required sections that are empty (%1)</source>
        <translation>Mục bắt buộc còn trống (%1)</translation>
    </message>
    <message>
        <source>Required diagrams that are missing (%1)</source>
        <translation>Sơ đồ bắt buộc còn thiếu (%1)</translation>
    </message>
    <message>
        <source>Rules that failed (%1)</source>
        <translation>Quy tắc chạy lỗi (%1)</translation>
    </message>
    <message>
        <source>Waived, with the reason in the package (%1)</source>
        <translation>Đã giải trình, lý do nằm trong gói hồ sơ (%1)</translation>
    </message>
    <message>
        <source>Rules that did not run (%1)</source>
        <translation>Quy tắc không chạy (%1)</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Error</source>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Cảnh báo</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>Findings of the architecture check</source>
        <translation>Kết quả kiểm tra kiến trúc</translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Khung kiến trúc</translation>
    </message>
    <message>
        <source>Model, SHA-256</source>
        <translation>Mô hình, SHA-256</translation>
    </message>
    <message>
        <source>Severities shown</source>
        <translation>Mức độ hiển thị</translation>
    </message>
    <message>
        <source>%1 and above</source>
        <translation>từ %1 trở lên</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Phát hiện</translation>
    </message>
    <message>
        <source>Nothing was found by the rules that ran.</source>
        <translation>Các quy tắc đã chạy không phát hiện vấn đề nào.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Cần làm gì</translation>
    </message>
    <message>
        <source>Waived findings</source>
        <translation>Phát hiện đã được giải trình</translation>
    </message>
    <message>
        <source>Reason stated on the element: %1</source>
        <translation>Lý do nêu tại phần tử: %1</translation>
    </message>
    <message>
        <source>Waived by %1 until %2: %3</source>
        <translation>%1 giải trình, có hiệu lực đến %2: %3</translation>
    </message>
    <message>
        <source>Findings known from the baseline: %1</source>
        <translation>Phát hiện đã biết từ trước: %1</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>ran, findings: %1</source>
        <translation>đã chạy, số phát hiện: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>bị lỗi: %1</translation>
    </message>
    <message>
        <source>switched off in the settings</source>
        <translation>tắt trong thiết lập</translation>
    </message>
    <message>
        <source>the run was cancelled</source>
        <translation>lần chạy bị hủy</translation>
    </message>
    <message>
        <source>not among the rules asked for</source>
        <translation>không thuộc các quy tắc được yêu cầu</translation>
    </message>
    <message>
        <source>Errors: %1. Warnings: %2. Information: %3.</source>
        <translation>Lỗi: %1. Cảnh báo: %2. Thông tin: %3.</translation>
    </message>
    <message>
        <source>At: %1</source>
        <translation>Tại: %1</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>Cần làm: %1</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>Dấu nhận dạng: %1</translation>
    </message>
    <message>
        <source>Waived findings:</source>
        <translation>Phát hiện đã được giải trình:</translation>
    </message>
    <message>
        <source>Rules run: %1 of %2.</source>
        <translation>Số quy tắc đã chạy: %1 trên %2.</translation>
    </message>
    <message>
        <source>and %1 more that did not run</source>
        <translation>và %1 quy tắc khác không chạy</translation>
    </message>
    <message>
        <source>Agencies: %1</source>
        <translation>Cơ quan: %1</translation>
    </message>
    <message>
        <source>Severities shown: %1 and above.</source>
        <translation>Mức độ hiển thị: từ %1 trở lên.</translation>
    </message>
    <message>
        <source>Framework: %1 %2 (%3), SHA-256 %4</source>
        <translation>Khung kiến trúc: %1 %2 (%3), SHA-256 %4</translation>
    </message>
    <message>
        <source>Model: SHA-256 %1</source>
        <translation>Mô hình: SHA-256 %1</translation>
    </message>
    <message>
        <source>Changed by the settings:</source>
        <translation>Thay đổi theo thiết lập:</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 thay cho %2</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>dự thảo</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>đã ban hành</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>đã được thay thế</translation>
    </message>
    <message>
        <source>it took longer than %1 ms</source>
        <translation>chạy lâu hơn %1 ms</translation>
    </message>
    <message>
        <source>it found more than %1 places</source>
        <translation>tìm ra hơn %1 chỗ</translation>
    </message>
    <message>
        <source>it made or read a text of more than %1 KB</source>
        <translation>tạo hoặc đọc văn bản dài hơn %1 KB</translation>
    </message>
    <message>
        <source>it took more than %1 MB of memory</source>
        <translation>dùng hơn %1 MB bộ nhớ</translation>
    </message>
    <message>
        <source>%1 is forbidden: a rule may only read</source>
        <translation>%1 bị cấm: quy tắc chỉ được đọc</translation>
    </message>
    <message>
        <source>it holds more than one statement</source>
        <translation>chứa nhiều hơn một câu lệnh</translation>
    </message>
    <message>
        <source>It extends</source>
        <translation>Kế thừa</translation>
    </message>
    <message>
        <source>It extends: %1</source>
        <translation>Kế thừa: %1</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>đã được chấp nhận</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>bị từ chối</translation>
    </message>
    <message>
        <source>proposed, not yet decided</source>
        <translation>đề xuất, chưa có quyết định</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>theo quyết định của %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>ngày %1</translation>
    </message>
    <message>
        <source>The waiver by %1 (%2) was rejected%3</source>
        <translation>Giải trình của %1 (%2) bị từ chối%3</translation>
    </message>
    <message>
        <source>Gone since then</source>
        <translation>Không còn so với khi đó</translation>
    </message>
    <message>
        <source>Compared with %1: %2 new, %3 unchanged, %4 gone.</source>
        <translation>So với %1: %2 phát hiện mới, %3 không đổi, %4 không còn.</translation>
    </message>
    <message>
        <source>Gone since then:</source>
        <translation>Không còn so với khi đó:</translation>
    </message>
    <message>
        <source>Rests in part on drafts</source>
        <translation>Dựa một phần vào dự thảo</translation>
    </message>
    <message>
        <source>Rests in part on a draft: %1</source>
        <translation>Dựa một phần vào dự thảo: %1</translation>
    </message>
    <message>
        <source>%3-%2-%1</source>
        <comment>a day: %1 day, %2 month, %3 year</comment>
        <translation>%1/%2/%3</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>Why it matters</source>
        <translation>Vì sao quan trọng</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Cần làm gì</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Tham số</translation>
    </message>
    <message>
        <source>Examples that violate it</source>
        <translation>Ví dụ vi phạm</translation>
    </message>
    <message>
        <source>Examples that do not</source>
        <translation>Ví dụ không vi phạm</translation>
    </message>
</context>
<context>
    <name>suggestions</name>
    <message>
        <source>All state agencies</source>
        <translation>Mọi cơ quan nhà nước</translation>
    </message>
    <message>
        <source>All ministries</source>
        <translation>Mọi bộ</translation>
    </message>
    <message>
        <source>All provinces</source>
        <translation>Mọi tỉnh</translation>
    </message>
    <message>
        <source>All communes</source>
        <translation>Mọi xã</translation>
    </message>
</context>
<context>
    <name>yaml</name>
    <message>
        <source>this line does not go on from the lines above; check the indentation, and put texts with &apos;: &apos; or &apos; #&apos; in quotes</source>
        <translation>dòng này không khớp với các dòng trên; hãy xem lại thụt lề, và đặt văn bản có “: ” hoặc “ #” trong ngoặc kép</translation>
    </message>
    <message>
        <source>a quotation mark is opened and never closed</source>
        <translation>dấu ngoặc kép hoặc nháy đơn đã mở mà không đóng</translation>
    </message>
    <message>
        <source>a text begins with a character that YAML keeps for itself (@ ` % * &amp; !); put it in quotes</source>
        <translation>văn bản bắt đầu bằng ký tự YAML dành riêng (@ ` % * &amp; !); hãy đặt trong ngoặc kép</translation>
    </message>
    <message>
        <source>a backslash between double quotes begins nothing that YAML knows; write it twice, or use single quotes</source>
        <translation>dấu \ trong ngoặc kép không mở đầu ký hiệu nào của YAML; hãy viết hai lần, hoặc dùng nháy đơn</translation>
    </message>
    <message>
        <source>after | or &gt; the text begins on the next line, further in</source>
        <translation>sau | hoặc &gt;, văn bản phải bắt đầu ở dòng kế tiếp và thụt vào</translation>
    </message>
    <message>
        <source>a { is not closed by }, or a comma is missing between its values</source>
        <translation>dấu { chưa được đóng bằng }, hoặc thiếu dấu phẩy giữa các giá trị</translation>
    </message>
    <message>
        <source>a [ is not closed by ], or a comma is missing between its values</source>
        <translation>dấu [ chưa được đóng bằng ], hoặc thiếu dấu phẩy giữa các giá trị</translation>
    </message>
    <message>
        <source>a } or ] closes what nothing opened</source>
        <translation>dấu } hoặc ] đóng mà không có dấu mở</translation>
    </message>
    <message>
        <source>a tab in the indentation; use blanks</source>
        <translation>có ký tự tab ở phần thụt lề; hãy dùng dấu cách</translation>
    </message>
</context>
</TS>
