<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ArticleModel</name>
    <message>
        <source>Point %1</source>
        <translation>Point %1</translation>
    </message>
    <message>
        <source>Clause %1</source>
        <translation>Clause %1</translation>
    </message>
    <message>
        <source>Clause %1, point %2</source>
        <translation>Clause %1, point %2</translation>
    </message>
    <message>
        <source>No article: soundness of the model</source>
        <translation>No article: soundness of the model</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>No findings</translation>
    </message>
    <message>
        <source>Article and clause</source>
        <translation>Article and clause</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Waived</source>
        <translation>Waived</translation>
    </message>
    <message>
        <source>Checked by, or why not</source>
        <translation>Checked by, or why not</translation>
    </message>
    <message>
        <source>Not checked in full</source>
        <translation>Not checked in full</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>Not checkable</source>
        <translation>Not checkable</translation>
    </message>
</context>
<context>
    <name>ArticlePage</name>
    <message>
        <source>All clauses</source>
        <translation>All clauses</translation>
    </message>
    <message>
        <source>Only with findings</source>
        <translation>Only with findings</translation>
    </message>
    <message>
        <source>Only what is not checked</source>
        <translation>Only what is not checked</translation>
    </message>
    <message>
        <source>Clauses listed</source>
        <translation>Clauses listed</translation>
    </message>
    <message>
        <source>Findings by article</source>
        <translation>Findings by article</translation>
    </message>
</context>
<context>
    <name>AuthoritiesRow</name>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Remove the trusted authorities</source>
        <translation>Remove the trusted authorities</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Choose the trusted authorities</source>
        <translation>Choose the trusted authorities</translation>
    </message>
    <message>
        <source>Certificates of trusted authorities</source>
        <translation>Certificates of trusted authorities</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificates (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Trusted authorities: none chosen, so who issued a certificate is not checked.</source>
        <translation>Trusted authorities: none chosen, so who issued a certificate is not checked.</translation>
    </message>
    <message>
        <source>Trusted authorities: %1</source>
        <translation>Trusted authorities: %1</translation>
    </message>
</context>
<context>
    <name>CanvasTab</name>
    <message>
        <source>Zoom out</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Fit to the window</source>
        <translation>Fit to the window</translation>
    </message>
    <message>
        <source>The items of the drawing as a table</source>
        <translation>The items of the drawing as a table</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Table</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>Drawing…</translation>
    </message>
    <message>
        <source>Table of: %1</source>
        <translation>Table of: %1</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>The picture is on the clipboard.</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Export picture</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG drawing (*.svg)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG picture (*.png)</translation>
    </message>
    <message>
        <source>The picture was written to %1.</source>
        <translation>The picture was written to %1.</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>and %1 more</translation>
    </message>
</context>
<context>
    <name>ChoiceEditor</name>
    <message>
        <source>not stated</source>
        <translation>not stated</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>ComplianceTab</name>
    <message>
        <source>Compliance</source>
        <translation>Compliance</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>By article</translation>
    </message>
    <message>
        <source>Reference models</source>
        <translation>Reference models</translation>
    </message>
    <message>
        <source>Before the package</source>
        <translation>Before the package</translation>
    </message>
    <message>
        <source>The check could not be made: %1</source>
        <translation>The check could not be made: %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message numerus="yes">
        <source>%n clause(s) with findings</source>
        <translation>
            <numerusform>%n clause with findings</numerusform>
            <numerusform>%n clauses with findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without findings</source>
        <translation>
            <numerusform>%n without findings</numerusform>
            <numerusform>%n without findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not checked in full, as rules did not run</source>
        <translation>
            <numerusform>%n not checked in full, as rules did not run</numerusform>
            <numerusform>%n not checked in full, as rules did not run</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that no program can check</source>
        <translation>
            <numerusform>%n that no program can check</numerusform>
            <numerusform>%n that no program can check</numerusform>
        </translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>checking…</translation>
    </message>
</context>
<context>
    <name>ContainedGrids</name>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Up</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Down</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message numerus="yes">
        <source>%n cells hold what their column cannot take. They are marked and not in the model; hover to see why.</source>
        <translation>
            <numerusform>One cell holds what its column cannot take. It is marked and not in the model; hover to see why.</numerusform>
            <numerusform>%n cells hold what their column cannot take. They are marked and not in the model; hover to see why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageDelegate</name>
    <message>
        <source>Mandatory, empty</source>
        <translation>Mandatory, empty</translation>
    </message>
    <message>
        <source>Required, empty</source>
        <translation>Required, empty</translation>
    </message>
    <message numerus="yes">
        <source>+ %n below</source>
        <translation>
            <numerusform>+ %n below</numerusform>
            <numerusform>+ %n below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CoverageModel</name>
    <message>
        <source>%1: %2 of %3 nodes covered</source>
        <translation>%1: %2 of %3 nodes covered</translation>
    </message>
    <message numerus="yes">
        <source>%n required and empty</source>
        <translation>
            <numerusform>%n required and empty</numerusform>
            <numerusform>%n required and empty</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mapped here</source>
        <translation>
            <numerusform>%n mapped here</numerusform>
            <numerusform>%n mapped here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n below</source>
        <translation>
            <numerusform>%n below</numerusform>
            <numerusform>%n below</numerusform>
        </translation>
    </message>
    <message>
        <source>mandatory and empty</source>
        <translation>mandatory and empty</translation>
    </message>
    <message>
        <source>required and empty</source>
        <translation>required and empty</translation>
    </message>
    <message>
        <source>required</source>
        <translation>required</translation>
    </message>
</context>
<context>
    <name>CoveragePage</name>
    <message>
        <source>Everything in the document</source>
        <translation>Everything in the document</translation>
    </message>
    <message>
        <source>The framework has no reference models.</source>
        <translation>The framework has no reference models.</translation>
    </message>
    <message>
        <source>No agency&apos;s architecture stands in this document, so nothing is required of it: the map shows what is mapped.</source>
        <translation>No agency&apos;s architecture stands in this document, so nothing is required of it: the map shows what is mapped.</translation>
    </message>
    <message>
        <source>Choose a cell to see its elements.</source>
        <translation>Choose a cell to see its elements.</translation>
    </message>
    <message>
        <source>Mapped to this node (%1)</source>
        <translation>Mapped to this node (%1)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Agency shown</source>
        <translation>Agency shown</translation>
    </message>
    <message>
        <source>Coverage of the reference models</source>
        <translation>Coverage of the reference models</translation>
    </message>
    <message>
        <source>Elements of the chosen node</source>
        <translation>Elements of the chosen node</translation>
    </message>
    <message>
        <source>The number is how many elements are mapped to a node, the deeper the tone the more. A tick or a warning sign stands at what is required of this agency; a dashed frame at what is required and empty.</source>
        <translation>The number is how many elements are mapped to a node, the deeper the tone the more. A tick or a warning sign stands at what is required of this agency; a dashed frame at what is required and empty.</translation>
    </message>
</context>
<context>
    <name>DecideDialog</name>
    <message numerus="yes">
        <source>Accept %n waiver(s)</source>
        <translation>
            <numerusform>Accept %n waiver</numerusform>
            <numerusform>Accept %n waivers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n waiver(s)</source>
        <translation>
            <numerusform>Reject %n waiver</numerusform>
            <numerusform>Reject %n waivers</numerusform>
        </translation>
    </message>
    <message>
        <source>Name and office</source>
        <translation>Name and office</translation>
    </message>
    <message>
        <source>The findings stay set aside; reports and the package say that the waiver was accepted, and by whom.</source>
        <translation>The findings stay set aside; reports and the package say that the waiver was accepted, and by whom.</translation>
    </message>
    <message>
        <source>The findings count again; they say that their waiver was rejected, by whom and why.</source>
        <translation>The findings count again; they say that their waiver was rejected, by whom and why.</translation>
    </message>
    <message>
        <source>&amp;Appraiser</source>
        <translation>&amp;Appraiser</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Accept the waiver</source>
        <translation>Accept the waiver</translation>
    </message>
    <message>
        <source>Reject the waiver</source>
        <translation>Reject the waiver</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagramEdits</name>
    <message>
        <source>Add to the diagram</source>
        <translation>Add to the diagram</translation>
    </message>
    <message>
        <source>Add elements to the diagram</source>
        <translation>Add elements to the diagram</translation>
    </message>
    <message>
        <source>New element on the diagram</source>
        <translation>New element on the diagram</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Add a note</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Add a frame</source>
        <translation>Add a frame</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Arrange automatically</source>
        <translation>Arrange automatically</translation>
    </message>
    <message>
        <source>Bend a line</source>
        <translation>Bend a line</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>New: %1</translation>
    </message>
    <message>
        <source>Relate: %1</source>
        <translation>Relate: %1</translation>
    </message>
    <message>
        <source>Remove from the diagram</source>
        <translation>Remove from the diagram</translation>
    </message>
    <message>
        <source>Delete from the model</source>
        <translation>Delete from the model</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Change the text</source>
        <translation>Change the text</translation>
    </message>
    <message>
        <source>Paste on the diagram</source>
        <translation>Paste on the diagram</translation>
    </message>
    <message>
        <source>New diagram</source>
        <translation>New diagram</translation>
    </message>
</context>
<context>
    <name>DiagramTab</name>
    <message>
        <source>What is selected stands for no element of the model.</source>
        <translation>What is selected stands for no element of the model.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Left edges</source>
        <translation>Left edges</translation>
    </message>
    <message>
        <source>Centres</source>
        <translation>Centres</translation>
    </message>
    <message>
        <source>Right edges</source>
        <translation>Right edges</translation>
    </message>
    <message>
        <source>Upper edges</source>
        <translation>Upper edges</translation>
    </message>
    <message>
        <source>Middles</source>
        <translation>Middles</translation>
    </message>
    <message>
        <source>Lower edges</source>
        <translation>Lower edges</translation>
    </message>
    <message>
        <source>Align</source>
        <translation>Align</translation>
    </message>
    <message>
        <source>Equal gaps across</source>
        <translation>Equal gaps across</translation>
    </message>
    <message>
        <source>Equal gaps down</source>
        <translation>Equal gaps down</translation>
    </message>
    <message>
        <source>Distribute</source>
        <translation>Distribute</translation>
    </message>
    <message>
        <source>There is no relation from “%1” to “%2”.</source>
        <translation>There is no relation from “%1” to “%2”.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Add…</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Add a note</translation>
    </message>
    <message>
        <source>Add a frame</source>
        <translation>Add a frame</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Arrange automatically</source>
        <translation>Arrange automatically</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Relate…</source>
        <translation>Relate…</translation>
    </message>
    <message>
        <source>Frame around it</source>
        <translation>Frame around it</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cut</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Remove from the diagram</source>
        <translation>Remove from the diagram</translation>
    </message>
    <message>
        <source>Delete from the model</source>
        <translation>Delete from the model</translation>
    </message>
    <message>
        <source>Put an element on the diagram (double click on the ground)</source>
        <translation>Put an element on the diagram (double click on the ground)</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Frame</translation>
    </message>
    <message>
        <source>Add a frame around what is selected</source>
        <translation>Add a frame around what is selected</translation>
    </message>
    <message>
        <source>Align and distribute what is selected</source>
        <translation>Align and distribute what is selected</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Arrange</translation>
    </message>
    <message>
        <source>Delete the selected relations from the model?</source>
        <translation>Delete the selected relations from the model?</translation>
    </message>
    <message>
        <source>Drag elements from the model tree onto this paper, or double click it to add one by name.</source>
        <translation>Drag elements from the model tree onto this paper, or double click it to add one by name.</translation>
    </message>
</context>
<context>
    <name>DiagramTool</name>
    <message>
        <source>Change the size</source>
        <translation>Change the size</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Move</translation>
    </message>
</context>
<context>
    <name>DocumentSummary</name>
    <message>
        <source>No document is open.</source>
        <translation>No document is open.</translation>
    </message>
    <message numerus="yes">
        <source>%n elements in the model</source>
        <translation>
            <numerusform>One element in the model</numerusform>
            <numerusform>%n elements in the model</numerusform>
        </translation>
    </message>
    <message>
        <source>Select an element in the tree or on a diagram to see and change what it says.</source>
        <translation>Select an element in the tree or on a diagram to see and change what it says.</translation>
    </message>
</context>
<context>
    <name>EditPreview</name>
    <message>
        <source>(new)</source>
        <translation>(new)</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Stands in</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Contains</translation>
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
            <numerusform>%n element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message>
        <source>New %1</source>
        <comment>a new element; %1: name of its type</comment>
        <translation>New %1</translation>
    </message>
    <message>
        <source>New element: %1</source>
        <translation>New element: %1</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>Rename %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>Duplicate %1</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copy)</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Move %1</translation>
    </message>
    <message>
        <source>Delete %1 from the model?</source>
        <translation>Delete %1 from the model?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Delete %1</translation>
    </message>
    <message>
        <source>Deleted with it, as contained: %1.</source>
        <translation>Deleted with it, as contained: %1.</translation>
    </message>
    <message>
        <source>• %1 (%2): %3</source>
        <comment>name (type): property</comment>
        <translation>• %1 (%2): %3</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Referred to by:</source>
        <translation>Referred to by:</translation>
    </message>
    <message>
        <source>These references will remain as text.</source>
        <translation>These references will remain as text.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copying…</translation>
    </message>
    <message>
        <source>Looking for what refers to it…</source>
        <translation>Looking for what refers to it…</translation>
    </message>
    <message>
        <source>• %1 (%2 in %3): %4</source>
        <comment>name (type in what contains it): property</comment>
        <translation>• %1 (%2 in %3): %4</translation>
    </message>
    <message>
        <source>Moving…</source>
        <translation>Moving…</translation>
    </message>
</context>
<context>
    <name>ElementForm</name>
    <message>
        <source>%1 (national catalogue)</source>
        <translation>%1 (national catalogue)</translation>
    </message>
    <message>
        <source>There is already: %1</source>
        <translation>There is already: %1</translation>
    </message>
</context>
<context>
    <name>ElementHeader</name>
    <message>
        <source>Path</source>
        <translation>Path</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(no name)</translation>
    </message>
    <message numerus="yes">
        <source>%n elements</source>
        <translation>
            <numerusform>One element</numerusform>
            <numerusform>%n elements</numerusform>
        </translation>
    </message>
    <message>
        <source>of several types: what all types have</source>
        <translation>of several types: what all types have</translation>
    </message>
</context>
<context>
    <name>ElementWords</name>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>several values</source>
        <translation>several values</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>This field is required.</source>
        <translation>This field is required.</translation>
    </message>
    <message>
        <source>Set when the appraisers accept or reject the waiver, in the list of findings, not here.</source>
        <translation>Set when the appraisers accept or reject the waiver, in the list of findings, not here.</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>All units of %1</source>
        <translation>All units of %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>“%1” is no date. Write day/month/year, such as 23/5/2026, or month/year, or a year.</source>
        <translation>“%1” is no date. Write day/month/year, such as 23/5/2026, or month/year, or a year.</translation>
    </message>
    <message>
        <source>“%1” is no whole number.</source>
        <translation>“%1” is no whole number.</translation>
    </message>
    <message>
        <source>“%1” is no number.</source>
        <translation>“%1” is no number.</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>“%1” is neither yes nor no.</translation>
    </message>
    <message>
        <source>“%1” is no year of four digits.</source>
        <translation>“%1” is no year of four digits.</translation>
    </message>
    <message>
        <source>“%1” is none of: %2.</source>
        <translation>“%1” is none of: %2.</translation>
    </message>
    <message>
        <source>day/month/year</source>
        <translation>day/month/year</translation>
    </message>
    <message>
        <source>year</source>
        <translation>year</translation>
    </message>
</context>
<context>
    <name>FieldVisit</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n elements</source>
        <translation>
            <numerusform>%1 of one element</numerusform>
            <numerusform>%1 of %n elements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FileGuard</name>
    <message>
        <source>You have no unsaved changes.</source>
        <translation>You have no unsaved changes.</translation>
    </message>
    <message>
        <source>Another program has changed %1. Read it again?</source>
        <translation>Another program has changed %1. Read it again?</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Read again</translation>
    </message>
    <message>
        <source>Another program has changed %1.</source>
        <translation>Another program has changed %1.</translation>
    </message>
    <message>
        <source>If you read it again, your unsaved changes are lost. If you keep them, saving asks before writing over the other program’s work.</source>
        <translation>If you read it again, your unsaved changes are lost. If you keep them, saving asks before writing over the other program’s work.</translation>
    </message>
    <message>
        <source>Keep my changes</source>
        <translation>Keep my changes</translation>
    </message>
</context>
<context>
    <name>FindingSheet</name>
    <message>
        <source>waiver rejected</source>
        <translation>waiver rejected</translation>
    </message>
</context>
<context>
    <name>FixDialog</name>
    <message>
        <source>Fix</source>
        <translation>Fix</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Element and property</source>
        <translation>Element and property</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>After the fix</source>
        <translation>After the fix</translation>
    </message>
    <message>
        <source>Make the fix</source>
        <translation>Make the fix</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Only this finding</source>
        <translation>Only this finding</translation>
    </message>
    <message>
        <source>All findings of this rule (%1)</source>
        <translation>All findings of this rule (%1)</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>Fix: %1</source>
        <translation>Fix: %1</translation>
    </message>
    <message>
        <source>new</source>
        <translation>new</translation>
    </message>
    <message>
        <source>is removed</source>
        <translation>is removed</translation>
    </message>
    <message>
        <source>is moved</source>
        <translation>is moved</translation>
    </message>
    <message numerus="yes">
        <source>Changes %n element(s). One step to undo.</source>
        <translation>
            <numerusform>Changes %n element. One step to undo.</numerusform>
            <numerusform>Changes %n elements. One step to undo.</numerusform>
        </translation>
    </message>
    <message>
        <source>This prepares the place; the finding goes away once you have filled it in.</source>
        <translation>This prepares the place; the finding goes away once you have filled it in.</translation>
    </message>
    <message>
        <source>Working out the fixes…</source>
        <translation>Working out the fixes…</translation>
    </message>
</context>
<context>
    <name>GridModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Delete %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>Move %1</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Paste into %1</source>
        <translation>Paste into %1</translation>
    </message>
    <message>
        <source>Clear cells of %1</source>
        <translation>Clear cells of %1</translation>
    </message>
    <message>
        <source>Fill cells of %1</source>
        <translation>Fill cells of %1</translation>
    </message>
    <message>
        <source>&amp;Go to the element</source>
        <translation>&amp;Go to the element</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>Fill &amp;down</source>
        <translation>Fill &amp;down</translation>
    </message>
    <message>
        <source>&amp;New row</source>
        <translation>&amp;New row</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>Move &amp;up</translation>
    </message>
    <message>
        <source>Move d&amp;own</source>
        <translation>Move d&amp;own</translation>
    </message>
    <message>
        <source>De&amp;lete rows</source>
        <translation>De&amp;lete rows</translation>
    </message>
</context>
<context>
    <name>HelpArea</name>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Close the help (Esc)</source>
        <translation>Close the help (Esc)</translation>
    </message>
</context>
<context>
    <name>InstallPackDialog</name>
    <message>
        <source>Install framework pack</source>
        <translation>Install framework pack</translation>
    </message>
    <message>
        <source>Checking %1: reading it, trying each query and example…</source>
        <translation>Checking %1: reading it, trying each query and example…</translation>
    </message>
    <message>
        <source>What the pack is and does</source>
        <translation>What the pack is and does</translation>
    </message>
    <message>
        <source>&amp;Install</source>
        <translation>&amp;Install</translation>
    </message>
    <message>
        <source>✗ The pack is refused</source>
        <translation>✗ The pack is refused</translation>
    </message>
    <message>
        <source>✓ The pack is sound. Examples run: %1.</source>
        <translation>✓ The pack is sound. Examples run: %1.</translation>
    </message>
    <message>
        <source>✓ The pack is sound. It replaces version %1, which is installed.</source>
        <translation>✓ The pack is sound. It replaces version %1, which is installed.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LabelEditor</name>
    <message>
        <source>Text of the figure</source>
        <translation>Text of the figure</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Pick a date</source>
        <translation>Pick a date</translation>
    </message>
    <message>
        <source>Pick a date (Alt+Down)</source>
        <translation>Pick a date (Alt+Down)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Model</source>
        <translation>Model</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Properties</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Welcome</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Models and packages (*.khung *.asice)</source>
        <translation>Models and packages (*.khung *.asice)</translation>
    </message>
    <message>
        <source>Khung documents (*.khung)</source>
        <translation>Khung documents (*.khung)</translation>
    </message>
    <message>
        <source>Review packages (*.asice)</source>
        <translation>Review packages (*.asice)</translation>
    </message>
    <message>
        <source>Open a folder of the text form</source>
        <translation>Open a folder of the text form</translation>
    </message>
    <message>
        <source>Folder to write the text form to</source>
        <translation>Folder to write the text form to</translation>
    </message>
    <message>
        <source>The text form was written to %1.</source>
        <translation>The text form was written to %1.</translation>
    </message>
    <message>
        <source>Find an element by name or code</source>
        <translation>Find an element by name or code</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>Find a command</translation>
    </message>
    <message>
        <source>About Khung</source>
        <translation>About Khung</translation>
    </message>
    <message>
        <source>Khung %1</source>
        <translation>Khung %1</translation>
    </message>
    <message>
        <source>Models the architecture of government agencies and checks it against the national framework. Apache License 2.0.</source>
        <translation>Models the architecture of government agencies and checks it against the national framework. Apache License 2.0.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Tool bar</translation>
    </message>
    <message>
        <source>Show these findings: %1</source>
        <translation>Show these findings: %1</translation>
    </message>
    <message>
        <source>Install framework pack</source>
        <translation>Install framework pack</translation>
    </message>
    <message>
        <source>Framework packs (*.khungpack)</source>
        <translation>Framework packs (*.khungpack)</translation>
    </message>
    <message>
        <source>Preparing the search…</source>
        <translation>Preparing the search…</translation>
    </message>
    <message>
        <source>the document&apos;s own</source>
        <translation>the document&apos;s own</translation>
    </message>
    <message>
        <source>used now</source>
        <translation>used now</translation>
    </message>
    <message>
        <source>Check against which framework?</source>
        <translation>Check against which framework?</translation>
    </message>
    <message>
        <source>Map the architecture to which framework?</source>
        <translation>Map the architecture to which framework?</translation>
    </message>
    <message>
        <source>Write the mapping</source>
        <translation>Write the mapping</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Workbooks (*.xlsx)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tables (*.csv)</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Web pages (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>Reading the frameworks…</source>
        <translation>Reading the frameworks…</translation>
    </message>
    <message>
        <source>not there any more: %1</source>
        <translation>not there any more: %1</translation>
    </message>
    <message>
        <source>Open a recent document</source>
        <translation>Open a recent document</translation>
    </message>
</context>
<context>
    <name>MapEditor</name>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
</context>
<context>
    <name>ModelTree</name>
    <message>
        <source>No agency named</source>
        <translation>No agency named</translation>
    </message>
    <message>
        <source>In no data group</source>
        <translation>In no data group</translation>
    </message>
    <message>
        <source>has errors</source>
        <translation>has errors</translation>
    </message>
    <message>
        <source>has warnings</source>
        <translation>has warnings</translation>
    </message>
    <message>
        <source>has notes</source>
        <translation>has notes</translation>
    </message>
</context>
<context>
    <name>ModelTreePanel</name>
    <message>
        <source>in “%1”</source>
        <translation>in “%1”</translation>
    </message>
    <message>
        <source>What was cut cannot stand here.</source>
        <translation>What was cut cannot stand here.</translation>
    </message>
    <message>
        <source>What was copied cannot stand here.</source>
        <translation>What was copied cannot stand here.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Paste</translation>
    </message>
    <message>
        <source>Put %1 into another data group</source>
        <translation>Put %1 into another data group</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>All types…</source>
        <translation>All types…</translation>
    </message>
    <message>
        <source>Close all</source>
        <translation>Close all</translation>
    </message>
    <message>
        <source>By agency</source>
        <translation>By agency</translation>
    </message>
    <message>
        <source>By layer</source>
        <translation>By layer</translation>
    </message>
    <message>
        <source>By data group</source>
        <translation>By data group</translation>
    </message>
    <message>
        <source>Arrange the tree</source>
        <translation>Arrange the tree</translation>
    </message>
    <message>
        <source>Find by name or code</source>
        <translation>Find by name or code</translation>
    </message>
    <message>
        <source>Show one type only</source>
        <translation>Show one type only</translation>
    </message>
    <message>
        <source>With findings</source>
        <translation>With findings</translation>
    </message>
    <message>
        <source>Show only elements that have findings</source>
        <translation>Show only elements that have findings</translation>
    </message>
    <message>
        <source>Model tree</source>
        <translation>Model tree</translation>
    </message>
    <message>
        <source>All types</source>
        <translation>All types</translation>
    </message>
    <message>
        <source>Open a model, or start a new one, to see its elements here.</source>
        <translation>Open a model, or start a new one, to see its elements here.</translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation>Reading the model…</translation>
    </message>
    <message>
        <source>There are no elements yet.</source>
        <translation>There are no elements yet.</translation>
    </message>
    <message>
        <source>New element…</source>
        <translation>New element…</translation>
    </message>
    <message>
        <source>Nothing fits the filter.</source>
        <translation>Nothing fits the filter.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Show everything</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Copying…</translation>
    </message>
    <message>
        <source>Pasting…</source>
        <translation>Pasting…</translation>
    </message>
</context>
<context>
    <name>NewDocumentDialog</name>
    <message>
        <source>New architecture</source>
        <translation>New architecture</translation>
    </message>
    <message>
        <source>&amp;Agency</source>
        <translation>&amp;Agency</translation>
    </message>
    <message>
        <source>Type part of the name or the code, or the name of an agency that is not listed</source>
        <translation>Type part of the name or the code, or the name of an agency that is not listed</translation>
    </message>
    <message>
        <source>Agencies of the framework</source>
        <translation>Agencies of the framework</translation>
    </message>
    <message>
        <source>&amp;Data architecture (data groups, databases, entities, sharing)</source>
        <translation>&amp;Data architecture (data groups, databases, entities, sharing)</translation>
    </message>
    <message>
        <source>Begins with the agency, the architecture and the outline that the framework “%1” asks for.</source>
        <translation>Begins with the agency, the architecture and the outline that the framework “%1” asks for.</translation>
    </message>
    <message>
        <source>&amp;Make it</source>
        <translation>&amp;Make it</translation>
    </message>
    <message>
        <source>“%1”, which the framework does not list</source>
        <translation>“%1”, which the framework does not list</translation>
    </message>
    <message>
        <source>&amp;Framework</source>
        <translation>&amp;Framework</translation>
    </message>
    <message>
        <source>Di&amp;gital-government architecture (all layers of the framework)</source>
        <translation>Di&amp;gital-government architecture (all layers of the framework)</translation>
    </message>
</context>
<context>
    <name>NoticeLine</name>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
</context>
<context>
    <name>OutlineTable</name>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Connected with</source>
        <translation>Connected with</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
</context>
<context>
    <name>PackageDialog</name>
    <message>
        <source>Review package</source>
        <translation>Review package</translation>
    </message>
    <message>
        <source>What the package would show</source>
        <translation>What the package would show</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>&amp;Language of the documents</source>
        <translation>&amp;Language of the documents</translation>
    </message>
    <message>
        <source>&amp;Day of submission</source>
        <translation>&amp;Day of submission</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>&amp;Package file</source>
        <translation>&amp;Package file</translation>
    </message>
    <message>
        <source>Write the package</source>
        <translation>Write the package</translation>
    </message>
    <message>
        <source>Writing the package</source>
        <translation>Writing the package</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Open the folder</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Copy the path</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Package file</source>
        <translation>Package file</translation>
    </message>
    <message>
        <source>Review packages (*.asice)</source>
        <translation>Review packages (*.asice)</translation>
    </message>
    <message>
        <source>Say where to write the package.</source>
        <translation>Say where to write the package.</translation>
    </message>
    <message>
        <source>Read the certificate first, or write the package without a signature.</source>
        <translation>Read the certificate first, or write the package without a signature.</translation>
    </message>
    <message>
        <source>%1 is there already. Write over it?</source>
        <translation>%1 is there already. Write over it?</translation>
    </message>
    <message>
        <source>Write over</source>
        <translation>Write over</translation>
    </message>
    <message>
        <source>Reading the model…</source>
        <translation>Reading the model…</translation>
    </message>
    <message>
        <source>Checking the model…</source>
        <translation>Checking the model…</translation>
    </message>
    <message>
        <source>Drawing and writing the documents…</source>
        <translation>Drawing and writing the documents…</translation>
    </message>
    <message>
        <source>Writing the package…</source>
        <translation>Writing the package…</translation>
    </message>
    <message>
        <source>Verifying what was written…</source>
        <translation>Verifying what was written…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Stopping…</translation>
    </message>
    <message>
        <source>The package was written to %1.</source>
        <translation>The package was written to %1.</translation>
    </message>
    <message>
        <source>The package was written</source>
        <translation>The package was written</translation>
    </message>
    <message>
        <source>The package was not written</source>
        <translation>The package was not written</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message>
        <source>Read again and verified</source>
        <translation>Read again and verified</translation>
    </message>
</context>
<context>
    <name>PackageState</name>
    <message>
        <source>Damaged: the contents are not what the package lists.</source>
        <translation>Damaged: the contents are not what the package lists.</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>changed: %1</translation>
    </message>
    <message>
        <source>missing: %1</source>
        <translation>missing: %1</translation>
    </message>
    <message>
        <source>not listed: %1</source>
        <translation>not listed: %1</translation>
    </message>
    <message>
        <source>Certificate valid until %1.</source>
        <translation>Certificate valid until %1.</translation>
    </message>
    <message>
        <source>Certificate was valid when signing; it ended on %1.</source>
        <translation>Certificate was valid when signing; it ended on %1.</translation>
    </message>
    <message>
        <source>Certificate had ended before signing, on %1.</source>
        <translation>Certificate had ended before signing, on %1.</translation>
    </message>
    <message>
        <source>Certificate was not valid before %1.</source>
        <translation>Certificate was not valid before %1.</translation>
    </message>
    <message>
        <source>Certificate was revoked.</source>
        <translation>Certificate was revoked.</translation>
    </message>
    <message>
        <source>Certificate is not meant for signing.</source>
        <translation>Certificate is not meant for signing.</translation>
    </message>
    <message>
        <source>Not signed: nobody answers for the contents.</source>
        <translation>Not signed: nobody answers for the contents.</translation>
    </message>
    <message>
        <source>The signature cannot be read.</source>
        <translation>The signature cannot be read.</translation>
    </message>
    <message>
        <source>Signed by %1; the signature fits the contents.</source>
        <translation>Signed by %1; the signature fits the contents.</translation>
    </message>
    <message>
        <source>Signed by %1, but the signature does not fit the contents.</source>
        <translation>Signed by %1, but the signature does not fit the contents.</translation>
    </message>
    <message>
        <source>Time as the signer claims: %1</source>
        <translation>Time as the signer claims: %1</translation>
    </message>
    <message>
        <source>a trusted authority</source>
        <translation>a trusted authority</translation>
    </message>
    <message>
        <source>not a trusted authority</source>
        <translation>not a trusted authority</translation>
    </message>
    <message>
        <source>not checked for trust</source>
        <translation>not checked for trust</translation>
    </message>
    <message>
        <source>Issued by %1 (%2).</source>
        <translation>Issued by %1 (%2).</translation>
    </message>
    <message numerus="yes">
        <source>Intact: all %n file(s) are as listed.</source>
        <translation>
            <numerusform>Intact: %n file is as listed.</numerusform>
            <numerusform>Intact: all %n files are as listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PackageStateDialog</name>
    <message>
        <source>Open a review package</source>
        <translation>Open a review package</translation>
    </message>
    <message>
        <source>State of the package</source>
        <translation>State of the package</translation>
    </message>
    <message>
        <source>Checking integrity and signatures…</source>
        <translation>Checking integrity and signatures…</translation>
    </message>
    <message>
        <source>The model is read into a new document; the package itself stays as it is.</source>
        <translation>The model is read into a new document; the package itself stays as it is.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>PickPopup</name>
    <message>
        <source>Nothing found.</source>
        <translation>Nothing found.</translation>
    </message>
</context>
<context>
    <name>PictureTab</name>
    <message>
        <source>Entities: %1</source>
        <translation>Entities: %1</translation>
    </message>
    <message>
        <source>Lineage: %1</source>
        <translation>Lineage: %1</translation>
    </message>
    <message>
        <source>Around: %1</source>
        <translation>Around: %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>Overview: %1</source>
        <translation>Overview: %1</translation>
    </message>
    <message>
        <source>Data map</source>
        <translation>Data map</translation>
    </message>
    <message>
        <source>Data map: %1</source>
        <translation>Data map: %1</translation>
    </message>
    <message>
        <source>State shown</source>
        <translation>State shown</translation>
    </message>
    <message>
        <source>Agency shown</source>
        <translation>Agency shown</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>One step</translation>
    </message>
    <message>
        <source>Two steps</source>
        <translation>Two steps</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>How far</translation>
    </message>
    <message>
        <source>All agencies</source>
        <translation>All agencies</translation>
    </message>
    <message>
        <source>There is nothing to draw yet.</source>
        <translation>There is nothing to draw yet.</translation>
    </message>
</context>
<context>
    <name>ProblemDetails</name>
    <message>
        <source>Choose a finding to read what it means and what to do.</source>
        <translation>Choose a finding to read what it means and what to do.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>This rule did not run: %1. What it looks for may be there all the same.</source>
        <translation>This rule did not run: %1. What it looks for may be there all the same.</translation>
    </message>
    <message>
        <source>Reason stated on the element</source>
        <translation>Reason stated on the element</translation>
    </message>
    <message>
        <source>Waived by %1 until %2</source>
        <translation>Waived by %1 until %2</translation>
    </message>
    <message>
        <source>Open the waiver</source>
        <translation>Open the waiver</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>Rule: %1</translation>
    </message>
    <message>
        <source>Elements</source>
        <translation>Elements</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Side by side</translation>
    </message>
    <message>
        <source>Likeness: %1 of 1</source>
        <translation>Likeness: %1 of 1</translation>
    </message>
    <message>
        <source>Contents: %1 alike of %2</source>
        <translation>Contents: %1 alike of %2</translation>
    </message>
    <message>
        <source>State: %1</source>
        <translation>State: %1</translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Off</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
</context>
<context>
    <name>ProblemsPanel</name>
    <message>
        <source>Export the list</source>
        <translation>Export the list</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Tables for spreadsheet programs (*.csv)</source>
        <translation>Tables for spreadsheet programs (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>Wrote %n row(s) to %1.</source>
        <translation>
            <numerusform>Wrote %n row to %1.</numerusform>
            <numerusform>Wrote %n rows to %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the list…</source>
        <translation>Export the list…</translation>
    </message>
    <message>
        <source>Copy the selected rows</source>
        <translation>Copy the selected rows</translation>
    </message>
    <message>
        <source>Expand all</source>
        <translation>Expand all</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>Collapse all</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Article</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Waived because</source>
        <translation>Waived because</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerprint</translation>
    </message>
    <message>
        <source>Waived, or with a stated reason</source>
        <translation>Waived, or with a stated reason</translation>
    </message>
    <message>
        <source>Rules that did not run</source>
        <translation>Rules that did not run</translation>
    </message>
    <message>
        <source>The agency of the document</source>
        <translation>The agency of the document</translation>
    </message>
    <message>
        <source>No article: soundness of the model</source>
        <translation>No article: soundness of the model</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>By severity</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>By rule</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>By article</translation>
    </message>
    <message>
        <source>By element</source>
        <translation>By element</translation>
    </message>
    <message>
        <source>By agency</source>
        <translation>By agency</translation>
    </message>
    <message>
        <source>Group the findings</source>
        <translation>Group the findings</translation>
    </message>
    <message>
        <source>Filter findings</source>
        <translation>Filter findings</translation>
    </message>
    <message>
        <source>Selected element</source>
        <translation>Selected element</translation>
    </message>
    <message>
        <source>Only findings on what is selected</source>
        <translation>Only findings on what is selected</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>Fix…</translation>
    </message>
    <message>
        <source>Waive…</source>
        <translation>Waive…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Explanation of the finding</source>
        <translation>Explanation of the finding</translation>
    </message>
    <message>
        <source>Hide or show: %1</source>
        <translation>Hide or show: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) ran</source>
        <translation>
            <numerusform>%n rule ran</numerusform>
            <numerusform>%n rules ran</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>%1 off</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 failed</translation>
    </message>
    <message>
        <source>checking…</source>
        <translation>checking…</translation>
    </message>
    <message>
        <source>The check could not be made: %1</source>
        <translation>The check could not be made: %1</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message numerus="yes">
        <source>No finding passes the filter; there are %n in all.</source>
        <translation>
            <numerusform>No finding passes the filter; there is %n in all.</numerusform>
            <numerusform>No finding passes the filter; there are %n in all.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>No findings.</source>
        <translation>No findings.</translation>
    </message>
    <message>
        <source>Did not run: %1.</source>
        <translation>Did not run: %1.</translation>
    </message>
    <message>
        <source>Only: %1. Press to list all findings again.</source>
        <translation>Only: %1. Press to list all findings again.</translation>
    </message>
    <message>
        <source>Accept the waiver…</source>
        <translation>Accept the waiver…</translation>
    </message>
    <message>
        <source>Reject the waiver…</source>
        <translation>Reject the waiver…</translation>
    </message>
    <message>
        <source>Checked against another framework: %1. The document is made for: %2.</source>
        <translation>Checked against another framework: %1. The document is made for: %2.</translation>
    </message>
    <message>
        <source>Check against its own</source>
        <translation>Check against its own</translation>
    </message>
</context>
<context>
    <name>PropertyPanel</name>
    <message>
        <source>Find a field</source>
        <translation>Find a field</translation>
    </message>
    <message>
        <source>All fields</source>
        <translation>All fields</translation>
    </message>
    <message>
        <source>Open all sections, also those in which nothing is stated</source>
        <translation>Open all sections, also those in which nothing is stated</translation>
    </message>
</context>
<context>
    <name>QuickAdd</name>
    <message>
        <source>Name or code</source>
        <translation>Name or code</translation>
    </message>
    <message>
        <source>Element to put on the diagram</source>
        <translation>Element to put on the diagram</translation>
    </message>
    <message>
        <source>Elements found and types of new ones</source>
        <translation>Elements found and types of new ones</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>New: %1</translation>
    </message>
    <message>
        <source>New: %1 “%2”</source>
        <translation>New: %1 “%2”</translation>
    </message>
</context>
<context>
    <name>ReadinessPage</name>
    <message>
        <source>What is left before the package is clean</source>
        <translation>What is left before the package is clean</translation>
    </message>
    <message>
        <source>Last of all the package is written and signed, and verified at once.</source>
        <translation>Last of all the package is written and signed, and verified at once.</translation>
    </message>
    <message>
        <source>Review package…</source>
        <translation>Review package…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message numerus="yes">
        <source>%n fault(s) would stand in the package, for the appraisers to see. Mend or waive them first, or write it all the same.</source>
        <translation>
            <numerusform>%n fault would stand in the package, for the appraisers to see. Mend or waive them first, or write it all the same.</numerusform>
            <numerusform>%n faults would stand in the package, for the appraisers to see. Mend or waive them first, or write it all the same.</numerusform>
        </translation>
    </message>
    <message>
        <source>No faults: the package can be written.</source>
        <translation>No faults: the package can be written.</translation>
    </message>
</context>
<context>
    <name>ReadinessTree</name>
    <message numerus="yes">
        <source>and %n more, in the list of findings</source>
        <translation>
            <numerusform>and %n more, in the list of findings</numerusform>
            <numerusform>and %n more, in the list of findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReferenceEditor</name>
    <message>
        <source>Go to the element (Ctrl+click or double click)</source>
        <translation>Go to the element (Ctrl+click or double click)</translation>
    </message>
    <message>
        <source>Go to the element</source>
        <translation>Go to the element</translation>
    </message>
    <message>
        <source>%1, not in the model</source>
        <translation>%1, not in the model</translation>
    </message>
    <message>
        <source>Add: type a name or code</source>
        <translation>Add: type a name or code</translation>
    </message>
    <message>
        <source>Type a name or code</source>
        <translation>Type a name or code</translation>
    </message>
    <message>
        <source>The model has no such element. Type to choose one (↓ shows what there is).</source>
        <translation>The model has no such element. Type to choose one (↓ shows what there is).</translation>
    </message>
    <message>
        <source>The model has no such element. Enter or a double click shows what may be meant; Del takes it out.</source>
        <translation>The model has no such element. Enter or a double click shows what may be meant; Del takes it out.</translation>
    </message>
    <message>
        <source>Show what may be meant</source>
        <translation>Show what may be meant</translation>
    </message>
</context>
<context>
    <name>ReferrersSection</name>
    <message>
        <source>Referred to by</source>
        <translation>Referred to by</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nothing</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and one more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing refers to this element.</source>
        <translation>Nothing refers to this element.</translation>
    </message>
</context>
<context>
    <name>SignerPicker</name>
    <message>
        <source>&amp;Sign the package</source>
        <translation>&amp;Sign the package</translation>
    </message>
    <message>
        <source>PKCS#12 file (.p12, .pfx)</source>
        <translation>PKCS#12 file (.p12, .pfx)</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Certificate to sign with</source>
        <translation>Certificate to sign with</translation>
    </message>
    <message>
        <source>PKCS#12 files (*.p12 *.pfx)</source>
        <translation>PKCS#12 files (*.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>Not stored</translation>
    </message>
    <message>
        <source>Read the certificate</source>
        <translation>Read the certificate</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Certificate</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;word</translation>
    </message>
    <message>
        <source>Give the password and read the certificate.</source>
        <translation>Give the password and read the certificate.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>Certificate of %1, valid until %2.</source>
        <translation>Certificate of %1, valid until %2.</translation>
    </message>
</context>
<context>
    <name>Suggestions</name>
    <message>
        <source>All units of %1</source>
        <translation>All units of %1</translation>
    </message>
    <message>
        <source>group of agencies</source>
        <translation>group of agencies</translation>
    </message>
    <message>
        <source>add to the model as a new element: %1</source>
        <translation>add to the model as a new element: %1</translation>
    </message>
    <message>
        <source>from the national catalogue</source>
        <translation>from the national catalogue</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>one on each line</source>
        <translation>one on each line</translation>
    </message>
    <message>
        <source>one on each line, such as “%1”</source>
        <translation>one on each line, such as “%1”</translation>
    </message>
</context>
<context>
    <name>TreeDelegate</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>TypePicker</name>
    <message>
        <source>Type of the new element</source>
        <translation>Type of the new element</translation>
    </message>
    <message>
        <source>Find a type</source>
        <translation>Find a type</translation>
    </message>
    <message>
        <source>Types</source>
        <translation>Types</translation>
    </message>
</context>
<context>
    <name>ViewTab</name>
    <message>
        <source>Select a database, or something that lies in one.</source>
        <translation>Select a database, or something that lies in one.</translation>
    </message>
</context>
<context>
    <name>WaiveDialog</name>
    <message numerus="yes">
        <source>Waive %n finding(s)</source>
        <translation>
            <numerusform>Waive %n finding</numerusform>
            <numerusform>Waive %n findings</numerusform>
        </translation>
    </message>
    <message>
        <source>Why this should be accepted as it is</source>
        <translation>Why this should be accepted as it is</translation>
    </message>
    <message>
        <source>Name and office</source>
        <translation>Name and office</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>&amp;Person answerable</source>
        <translation>&amp;Person answerable</translation>
    </message>
    <message>
        <source>Holds &amp;until</source>
        <translation>Holds &amp;until</translation>
    </message>
    <message>
        <source>Waive</source>
        <translation>Waive</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Through %1 it is listed as waived, no longer as a finding. The reason and the person go into the review package, where the appraisers read them. After that day the finding comes back. Where the finding goes away by itself, the waiver is told as out of date.</source>
        <translation>Through %1 it is listed as waived, no longer as a finding. The reason and the person go into the review package, where the appraisers read them. After that day the finding comes back. Where the finding goes away by itself, the waiver is told as out of date.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Model an agency’s architecture, see at once what does not conform to the national framework, and hand over the review package.</source>
        <translation>Model an agency’s architecture, see at once what does not conform to the national framework, and hand over the review package.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Recent documents</source>
        <translation>Recent documents</translation>
    </message>
    <message>
        <source>Documents, packages and folders of the text form can also be dropped on this window.</source>
        <translation>Documents, packages and folders of the text form can also be dropped on this window.</translation>
    </message>
    <message>
        <source>New architecture of an agency…</source>
        <translation>New architecture of an agency…</translation>
    </message>
    <message>
        <source>Open a document or package…</source>
        <translation>Open a document or package…</translation>
    </message>
    <message>
        <source>Open a folder of the text form…</source>
        <translation>Open a folder of the text form…</translation>
    </message>
    <message>
        <source>Open the sample: ministries and provinces</source>
        <translation>Open the sample: ministries and provinces</translation>
    </message>
    <message>
        <source>not there any more</source>
        <translation>not there any more</translation>
    </message>
    <message>
        <source>Nothing opened yet.</source>
        <translation>Nothing opened yet.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Unpin</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Pin to the top</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Remove from the list</translation>
    </message>
    <message>
        <source>a document never saved</source>
        <translation>a document never saved</translation>
    </message>
    <message>
        <source>Unsaved work was left behind: %1, last changed %2.</source>
        <translation>Unsaved work was left behind: %1, last changed %2.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Recover</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>Discard this unsaved work for good?</source>
        <translation>Discard this unsaved work for good?</translation>
    </message>
</context>
<context>
    <name>WindowPrompter</name>
    <message>
        <source>Save the changes to %1?</source>
        <translation>Save the changes to %1?</translation>
    </message>
    <message>
        <source>They are lost if you do not save them.</source>
        <translation>They are lost if you do not save them.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>&amp;Don’t save</source>
        <translation>&amp;Don’t save</translation>
    </message>
    <message>
        <source>%1 remarks</source>
        <translation>%1 remarks</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>Khung documents (*.khung)</source>
        <translation>Khung documents (*.khung)</translation>
    </message>
    <message>
        <source>Write over</source>
        <translation>Write over</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Untitled</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Done again: %1</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Opening %1…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>Recovering unsaved work…</source>
        <translation>Recovering unsaved work…</translation>
    </message>
    <message>
        <source>Saving %1…</source>
        <translation>Saving %1…</translation>
    </message>
    <message>
        <source>Writing the text form…</source>
        <translation>Writing the text form…</translation>
    </message>
    <message>
        <source>Undoing: %1…</source>
        <translation>Undoing: %1…</translation>
    </message>
    <message>
        <source>Doing again: %1…</source>
        <translation>Doing again: %1…</translation>
    </message>
    <message>
        <source>Unsaved work of %1 was left behind, last changed %2.</source>
        <translation>Unsaved work of %1 was left behind, last changed %2.</translation>
    </message>
    <message>
        <source>If you open what was saved, the unsaved work is kept; the first page lets you discard it.</source>
        <translation>If you open what was saved, the unsaved work is kept; the first page lets you discard it.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Recover</translation>
    </message>
    <message>
        <source>Open what was saved</source>
        <translation>Open what was saved</translation>
    </message>
    <message>
        <source>Another program has changed this file since it was opened.</source>
        <translation>Another program has changed this file since it was opened.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Save as…</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>Nothing of what you did is lost as long as the document stays open.</source>
        <translation>Nothing of what you did is lost as long as the document stays open.</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;New…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <source>Open &amp;text folder…</source>
        <translation>Open &amp;text folder…</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple</source>
        <translation>Open the sa&amp;mple</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Save &amp;as…</translation>
    </message>
    <message>
        <source>Write the te&amp;xt form…</source>
        <translation>Write the te&amp;xt form…</translation>
    </message>
    <message>
        <source>Review &amp;package…</source>
        <translation>Review &amp;package…</translation>
    </message>
    <message>
        <source>&amp;Close the document</source>
        <translation>&amp;Close the document</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cu&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplicate</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Re&amp;name</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>De&amp;lete</translation>
    </message>
    <message>
        <source>Delete from the &amp;model</source>
        <translation>Delete from the &amp;model</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Select &amp;all</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Find</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>Find ne&amp;xt</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>Find pre&amp;vious</translation>
    </message>
    <message>
        <source>&amp;New element…</source>
        <translation>&amp;New element…</translation>
    </message>
    <message>
        <source>&amp;Properties</source>
        <translation>&amp;Properties</translation>
    </message>
    <message>
        <source>&amp;View of this element</source>
        <translation>&amp;View of this element</translation>
    </message>
    <message>
        <source>&amp;Lineage</source>
        <translation>&amp;Lineage</translation>
    </message>
    <message>
        <source>&amp;Entities of the database</source>
        <translation>&amp;Entities of the database</translation>
    </message>
    <message>
        <source>&amp;Data map by level</source>
        <translation>&amp;Data map by level</translation>
    </message>
    <message>
        <source>&amp;Overview by layer</source>
        <translation>&amp;Overview by layer</translation>
    </message>
    <message>
        <source>New dia&amp;gram</source>
        <translation>New dia&amp;gram</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom &amp;in</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>Zoom o&amp;ut</translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>&amp;100 %</translation>
    </message>
    <message>
        <source>&amp;Fit to the window</source>
        <translation>&amp;Fit to the window</translation>
    </message>
    <message>
        <source>&amp;Arrange automatically</source>
        <translation>&amp;Arrange automatically</translation>
    </message>
    <message>
        <source>Cop&amp;y as picture</source>
        <translation>Cop&amp;y as picture</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>&amp;Export picture…</translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation>Ne&amp;xt tab</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>Pre&amp;vious tab</translation>
    </message>
    <message>
        <source>C&amp;lose tab</source>
        <translation>C&amp;lose tab</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>Full &amp;screen</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>&amp;Reset the layout</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>&amp;Next finding</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>&amp;Previous finding</translation>
    </message>
    <message>
        <source>&amp;Fix…</source>
        <translation>&amp;Fix…</translation>
    </message>
    <message>
        <source>&amp;Waive…</source>
        <translation>&amp;Waive…</translation>
    </message>
    <message>
        <source>&amp;Check everything again</source>
        <translation>&amp;Check everything again</translation>
    </message>
    <message>
        <source>&amp;Element…</source>
        <translation>&amp;Element…</translation>
    </message>
    <message>
        <source>&amp;Command…</source>
        <translation>&amp;Command…</translation>
    </message>
    <message>
        <source>Model &amp;tree</source>
        <translation>Model &amp;tree</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
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
        <translation>Colours as the &amp;desktop’s</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>Dar&amp;k</translation>
    </message>
    <message>
        <source>&amp;Help on this field or finding</source>
        <translation>&amp;Help on this field or finding</translation>
    </message>
    <message>
        <source>&amp;About Khung</source>
        <translation>&amp;About Khung</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>E&amp;lement</source>
        <translation>E&amp;lement</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Check</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Go</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Settings</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>F&amp;indings</source>
        <translation>F&amp;indings</translation>
    </message>
    <message>
        <source>Com&amp;pliance</source>
        <translation>Com&amp;pliance</translation>
    </message>
    <message>
        <source>&amp;Install framework pack…</source>
        <translation>&amp;Install framework pack…</translation>
    </message>
    <message>
        <source>&amp;Accept the waiver…</source>
        <translation>&amp;Accept the waiver…</translation>
    </message>
    <message>
        <source>&amp;Reject the waiver…</source>
        <translation>&amp;Reject the waiver…</translation>
    </message>
    <message>
        <source>Write the &amp;mapping to another framework…</source>
        <translation>Write the &amp;mapping to another framework…</translation>
    </message>
    <message>
        <source>Check against &amp;framework…</source>
        <translation>Check against &amp;framework…</translation>
    </message>
    <message>
        <source>Open &amp;recent…</source>
        <translation>Open &amp;recent…</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Convert between .khung documents and the text form; several models are joined into one. The last path is the result.</source>
        <translation>Convert between .khung documents and the text form; several models are joined into one. The last path is the result.</translation>
    </message>
    <message>
        <source>Models to read, and where to write (NAME.khung or a folder).</source>
        <translation>Models to read, and where to write (NAME.khung or a folder).</translation>
    </message>
    <message>
        <source>Write over what is there.</source>
        <translation>Write over what is there.</translation>
    </message>
    <message>
        <source>The two models are the same.</source>
        <translation>The two models are the same.</translation>
    </message>
    <message>
        <source>Show what differs between two models; exit code 1 when anything does.</source>
        <translation>Show what differs between two models; exit code 1 when anything does.</translation>
    </message>
    <message>
        <source>The earlier model.</source>
        <translation>The earlier model.</translation>
    </message>
    <message>
        <source>The later model.</source>
        <translation>The later model.</translation>
    </message>
    <message>
        <source>text or json.</source>
        <translation>text or json.</translation>
    </message>
    <message>
        <source>Made %1 for %2.</source>
        <translation>Made %1 for %2.</translation>
    </message>
    <message>
        <source>Start a model for an agency, with the outline to fill in.</source>
        <translation>Start a model for an agency, with the outline to fill in.</translation>
    </message>
    <message>
        <source>Where to make it: NAME.khung, or a folder of the text form.</source>
        <translation>Where to make it: NAME.khung, or a folder of the text form.</translation>
    </message>
    <message>
        <source>Code or name of the agency, as the framework pack lists it.</source>
        <translation>Code or name of the agency, as the framework pack lists it.</translation>
    </message>
    <message>
        <source>data or digital_government.</source>
        <translation>data or digital_government.</translation>
    </message>
    <message>
        <source>Framework pack: a name or a folder.</source>
        <translation>Framework pack: a name or a folder.</translation>
    </message>
    <message>
        <source>List the agencies of the pack and stop.</source>
        <translation>List the agencies of the pack and stop.</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>Not understood: %1</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>A command is missing.</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>Missing: %1</translation>
    </message>
    <message>
        <source>A value is missing or there are too many: %1</source>
        <translation>A value is missing or there are too many: %1</translation>
    </message>
    <message>
        <source>Not a possible value: %1</source>
        <translation>Not a possible value: %1</translation>
    </message>
    <message>
        <source>Checks data architectures and digital-government architectures against the national framework.</source>
        <translation>Checks data architectures and digital-government architectures against the national framework.</translation>
    </message>
    <message>
        <source>Show this help and stop.</source>
        <translation>Show this help and stop.</translation>
    </message>
    <message>
        <source>Show the version and stop.</source>
        <translation>Show the version and stop.</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>OPTIONS</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>Arguments</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMAND</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>(required)</translation>
    </message>
    <message>
        <source>Language of texts for people: vi or en.</source>
        <translation>Language of texts for people: vi or en.</translation>
    </message>
    <message>
        <source>See: khung --help, khung COMMAND --help</source>
        <translation>See: khung --help, khung COMMAND --help</translation>
    </message>
    <message>
        <source>Section %1</source>
        <translation>Section %1</translation>
    </message>
    <message>
        <source>Checked by: %1</source>
        <translation>Checked by: %1</translation>
    </message>
    <message>
        <source>Not yet in this pack: %1</source>
        <translation>Not yet in this pack: %1</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation>Not checked: %1</translation>
    </message>
    <message>
        <source>Clauses: %1. Checked by rules: %2. Rules still to come: %3. Not checkable by a program: %4.</source>
        <translation>Clauses: %1. Checked by rules: %2. Rules still to come: %3. Not checkable by a program: %4.</translation>
    </message>
    <message>
        <source>Show the rules of a framework pack and what they check.</source>
        <translation>Show the rules of a framework pack and what they check.</translation>
    </message>
    <message>
        <source>List every rule.</source>
        <translation>List every rule.</translation>
    </message>
    <message>
        <source>Explain one rule: why, what to do, examples.</source>
        <translation>Explain one rule: why, what to do, examples.</translation>
    </message>
    <message>
        <source>Name of the rule.</source>
        <translation>Name of the rule.</translation>
    </message>
    <message>
        <source>Show each clause of the law with the rules that check it.</source>
        <translation>Show each clause of the law with the rules that check it.</translation>
    </message>
    <message>
        <source>Reading the model</source>
        <translation>Reading the model</translation>
    </message>
    <message>
        <source>Checking %1 (%2 of %3)</source>
        <translation>Checking %1 (%2 of %3)</translation>
    </message>
    <message>
        <source>Check models against the framework&apos;s rules; several models are also checked against each other.</source>
        <translation>Check models against the framework&apos;s rules; several models are also checked against each other.</translation>
    </message>
    <message>
        <source>A .khung file, a folder of the text form or a review package.</source>
        <translation>A .khung file, a folder of the text form or a review package.</translation>
    </message>
    <message>
        <source>FORMAT or FORMAT=FILE; may repeat. Formats: text, json, sarif, junit, html.</source>
        <translation>FORMAT or FORMAT=FILE; may repeat. Formats: text, json, sarif, junit, html.</translation>
    </message>
    <message>
        <source>Least severity that makes the exit code 1: error, warning, info or never.</source>
        <translation>Least severity that makes the exit code 1: error, warning, info or never.</translation>
    </message>
    <message>
        <source>Least severity listed: error, warning or info.</source>
        <translation>Least severity listed: error, warning or info.</translation>
    </message>
    <message>
        <source>Run only this rule (slug) or section (letter); may repeat.</source>
        <translation>Run only this rule (slug) or section (letter); may repeat.</translation>
    </message>
    <message>
        <source>File of known findings: only what is new counts.</source>
        <translation>File of known findings: only what is new counts.</translation>
    </message>
    <message>
        <source>Write the findings of this run as a baseline file.</source>
        <translation>Write the findings of this run as a baseline file.</translation>
    </message>
    <message>
        <source>Framework pack: a name or a folder; default: the model&apos;s own.</source>
        <translation>Framework pack: a name or a folder; default: the model&apos;s own.</translation>
    </message>
    <message>
        <source>Day to judge waivers by, yyyy-mm-dd; default: today.</source>
        <translation>Day to judge waivers by, yyyy-mm-dd; default: today.</translation>
    </message>
    <message>
        <source>Signature: none</source>
        <translation>Signature: none</translation>
    </message>
    <message>
        <source>fits the contents</source>
        <translation>fits the contents</translation>
    </message>
    <message>
        <source>does not fit the contents</source>
        <translation>does not fit the contents</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>cannot be read</translation>
    </message>
    <message>
        <source>issued by a trusted authority</source>
        <translation>issued by a trusted authority</translation>
    </message>
    <message>
        <source>not issued by a trusted authority</source>
        <translation>not issued by a trusted authority</translation>
    </message>
    <message>
        <source>trust not checked: give the authorities with --trust</source>
        <translation>trust not checked: give the authorities with --trust</translation>
    </message>
    <message>
        <source>Signature: %1</source>
        <translation>Signature: %1</translation>
    </message>
    <message>
        <source>Signed by: %1</source>
        <translation>Signed by: %1</translation>
    </message>
    <message>
        <source>Issuer: %1 (%2)</source>
        <translation>Issuer: %1 (%2)</translation>
    </message>
    <message>
        <source>Time claimed: %1</source>
        <translation>Time claimed: %1</translation>
    </message>
    <message>
        <source>Integrity: every one of the %1 files is as listed</source>
        <translation>Integrity: every one of the %1 files is as listed</translation>
    </message>
    <message>
        <source>Integrity: broken</source>
        <translation>Integrity: broken</translation>
    </message>
    <message>
        <source>The package is valid.</source>
        <translation>The package is valid.</translation>
    </message>
    <message>
        <source>The package is NOT valid.</source>
        <translation>The package is NOT valid.</translation>
    </message>
    <message>
        <source>Check integrity and signatures of a review package.</source>
        <translation>Check integrity and signatures of a review package.</translation>
    </message>
    <message>
        <source>The package (.asice).</source>
        <translation>The package (.asice).</translation>
    </message>
    <message>
        <source>PEM file of the authorities whose certificates count.</source>
        <translation>PEM file of the authorities whose certificates count.</translation>
    </message>
    <message>
        <source>A package without a signature is not valid.</source>
        <translation>A package without a signature is not valid.</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>VALUE</translation>
    </message>
    <message>
        <source>MODEL</source>
        <translation>MODEL</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>PATH</translation>
    </message>
    <message>
        <source>PACKAGE</source>
        <translation>PACKAGE</translation>
    </message>
    <message>
        <source>BEFORE</source>
        <translation>BEFORE</translation>
    </message>
    <message>
        <source>AFTER</source>
        <translation>AFTER</translation>
    </message>
    <message>
        <source>FINDING</source>
        <translation>FINDING</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>FOLDER</translation>
    </message>
    <message>
        <source>PACK</source>
        <translation>PACK</translation>
    </message>
    <message>
        <source>OUTPUT</source>
        <translation>OUTPUT</translation>
    </message>
    <message>
        <source>RULE</source>
        <translation>RULE</translation>
    </message>
    <message>
        <source>TABLE</source>
        <translation>TABLE</translation>
    </message>
    <message>
        <source>Not a possible value of %1: %2. Possible: %3.</source>
        <translation>Not a possible value of %1: %2. Possible: %3.</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Drawing</translation>
    </message>
    <message>
        <source>Draw a view of a model as SVG, PNG or PDF. The last path is the picture.</source>
        <translation>Draw a view of a model as SVG, PNG or PDF. The last path is the picture.</translation>
    </message>
    <message>
        <source>Models to read, and the picture to write (NAME.svg, .png or .pdf).</source>
        <translation>Models to read, and the picture to write (NAME.svg, .png or .pdf).</translation>
    </message>
    <message>
        <source>sharing (databases and flows by level; default), entity-relationship (entities of a database), lineage (of an entity), overview (elements by layer), stored (a diagram of the model).</source>
        <translation>sharing (databases and flows by level; default), entity-relationship (entities of a database), lineage (of an entity), overview (elements by layer), stored (a diagram of the model).</translation>
    </message>
    <message>
        <source>Code of the database, entity, diagram or agency to draw.</source>
        <translation>Code of the database, entity, diagram or agency to draw.</translation>
    </message>
    <message>
        <source>as_is or to_be; default: both.</source>
        <translation>as_is or to_be; default: both.</translation>
    </message>
    <message>
        <source>Day printed on it, yyyy-mm-dd; default: today.</source>
        <translation>Day printed on it, yyyy-mm-dd; default: today.</translation>
    </message>
    <message>
        <source>Leave out the list below the drawing.</source>
        <translation>Leave out the list below the drawing.</translation>
    </message>
    <message>
        <source>Checking the model</source>
        <translation>Checking the model</translation>
    </message>
    <message>
        <source>Drawing and writing the documents</source>
        <translation>Drawing and writing the documents</translation>
    </message>
    <message>
        <source>Wrote %1: %2 files; findings: %3 errors, %4 warnings, %5 notes%6.</source>
        <translation>Wrote %1: %2 files; findings: %3 errors, %4 warnings, %5 notes%6.</translation>
    </message>
    <message>
        <source>; signed by %1</source>
        <translation>; signed by %1</translation>
    </message>
    <message>
        <source>Write the review package of a model: text form, findings, document and diagrams, with a manifest and a signature. The last path is the package.</source>
        <translation>Write the review package of a model: text form, findings, document and diagrams, with a manifest and a signature. The last path is the package.</translation>
    </message>
    <message>
        <source>Models to read, and the package to write (NAME.asice).</source>
        <translation>Models to read, and the package to write (NAME.asice).</translation>
    </message>
    <message>
        <source>Sign with this PKCS#12 file (.p12, .pfx).</source>
        <translation>Sign with this PKCS#12 file (.p12, .pfx).</translation>
    </message>
    <message>
        <source>File whose first line is the password of the PKCS#12 file.</source>
        <translation>File whose first line is the password of the PKCS#12 file.</translation>
    </message>
    <message>
        <source>Environment variable that holds that password.</source>
        <translation>Environment variable that holds that password.</translation>
    </message>
    <message>
        <source>Day of submission, yyyy-mm-dd; default: today.</source>
        <translation>Day of submission, yyyy-mm-dd; default: today.</translation>
    </message>
    <message>
        <source>Wrote %1: %2 nodes.</source>
        <translation>Wrote %1: %2 nodes.</translation>
    </message>
    <message>
        <source>Make a pack&apos;s reference model from a table (CSV or XLSX), such as an official annex.</source>
        <translation>Make a pack&apos;s reference model from a table (CSV or XLSX), such as an official annex.</translation>
    </message>
    <message>
        <source>The table: columns code and name; optional parent, name_en, cites, required_for.</source>
        <translation>The table: columns code and name; optional parent, name_en, cites, required_for.</translation>
    </message>
    <message>
        <source>The YAML file to write, in the pack&apos;s folder reference-models.</source>
        <translation>The YAML file to write, in the pack&apos;s folder reference-models.</translation>
    </message>
    <message>
        <source>business, data, application, technology or security.</source>
        <translation>business, data, application, technology or security.</translation>
    </message>
    <message>
        <source>Wrote %1: %2 rules.</source>
        <translation>Wrote %1: %2 rules.</translation>
    </message>
    <message>
        <source>Write all rules with their explanations as one HTML page.</source>
        <translation>Write all rules with their explanations as one HTML page.</translation>
    </message>
    <message>
        <source>Page to write (NAME.html).</source>
        <translation>Page to write (NAME.html).</translation>
    </message>
    <message>
        <source>Made the pack %1, which extends %2. Next: read its README.md, then khung pack check %1</source>
        <translation>Made the pack %1, which extends %2. Next: read its README.md, then khung pack check %1</translation>
    </message>
    <message>
        <source>Trying %1</source>
        <translation>Trying %1</translation>
    </message>
    <message>
        <source>The pack is sound. Examples run: %1.</source>
        <translation>The pack is sound. Examples run: %1.</translation>
    </message>
    <message>
        <source>Installed in %1.</source>
        <translation>Installed in %1.</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>Wrote %1.</translation>
    </message>
    <message>
        <source>comes with the program</source>
        <translation>comes with the program</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installed</translation>
    </message>
    <message>
        <source>a base for others</source>
        <translation>a base for others</translation>
    </message>
    <message>
        <source>extends %1</source>
        <translation>extends %1</translation>
    </message>
    <message>
        <source>Make, check, list and install framework packs.</source>
        <translation>Make, check, list and install framework packs.</translation>
    </message>
    <message>
        <source>Make the folder of a new pack that extends another.</source>
        <translation>Make the folder of a new pack that extends another.</translation>
    </message>
    <message>
        <source>Folder to make; its name is the pack&apos;s.</source>
        <translation>Folder to make; its name is the pack&apos;s.</translation>
    </message>
    <message>
        <source>Pack to extend: a name or a folder.</source>
        <translation>Pack to extend: a name or a folder.</translation>
    </message>
    <message>
        <source>Check a pack: files, texts, citations, queries and examples.</source>
        <translation>Check a pack: files, texts, citations, queries and examples.</translation>
    </message>
    <message>
        <source>A pack&apos;s folder or .khungpack file.</source>
        <translation>A pack&apos;s folder or .khungpack file.</translation>
    </message>
    <message>
        <source>List the packs that are there.</source>
        <translation>List the packs that are there.</translation>
    </message>
    <message>
        <source>Check a pack and install it for this user.</source>
        <translation>Check a pack and install it for this user.</translation>
    </message>
    <message>
        <source>Replace the pack of this name that is installed.</source>
        <translation>Replace the pack of this name that is installed.</translation>
    </message>
    <message>
        <source>Check a pack and write it as one file.</source>
        <translation>Check a pack and write it as one file.</translation>
    </message>
    <message>
        <source>A pack&apos;s folder.</source>
        <translation>A pack&apos;s folder.</translation>
    </message>
    <message>
        <source>File to write (NAME.khungpack).</source>
        <translation>File to write (NAME.khungpack).</translation>
    </message>
    <message>
        <source>The waiver is accepted.</source>
        <translation>The waiver is accepted.</translation>
    </message>
    <message>
        <source>The waiver is rejected: its finding counts again.</source>
        <translation>The waiver is rejected: its finding counts again.</translation>
    </message>
    <message>
        <source>The waiver is proposed; the appraisers accept or reject it.</source>
        <translation>The waiver is proposed; the appraisers accept or reject it.</translation>
    </message>
    <message>
        <source>Propose a waiver for a finding, or, as the appraiser, accept or reject one.</source>
        <translation>Propose a waiver for a finding, or, as the appraiser, accept or reject one.</translation>
    </message>
    <message>
        <source>Fingerprint of the finding, as reports tell it; to decide also the waiver&apos;s code.</source>
        <translation>Fingerprint of the finding, as reports tell it; to decide also the waiver&apos;s code.</translation>
    </message>
    <message>
        <source>Why the finding should be accepted, or why the appraiser decides so.</source>
        <translation>Why the finding should be accepted, or why the appraiser decides so.</translation>
    </message>
    <message>
        <source>Who answers for the waiver.</source>
        <translation>Who answers for the waiver.</translation>
    </message>
    <message>
        <source>Last day the waiver holds, yyyy-mm-dd.</source>
        <translation>Last day the waiver holds, yyyy-mm-dd.</translation>
    </message>
    <message>
        <source>As the appraiser: accept the waiver.</source>
        <translation>As the appraiser: accept the waiver.</translation>
    </message>
    <message>
        <source>As the appraiser: reject the waiver; needs --reason.</source>
        <translation>As the appraiser: reject the waiver; needs --reason.</translation>
    </message>
    <message>
        <source>The appraiser who decides.</source>
        <translation>The appraiser who decides.</translation>
    </message>
    <message>
        <source>Write the model here instead: a .khung file or a folder of the text form.</source>
        <translation>Write the model here instead: a .khung file or a folder of the text form.</translation>
    </message>
    <message>
        <source>An earlier package, document or folder: only what is new since then is listed and counts.</source>
        <translation>An earlier package, document or folder: only what is new since then is listed and counts.</translation>
    </message>
    <message>
        <source>Check again whenever a file changes and tell what is new and what is gone; ends with Ctrl+C.</source>
        <translation>Check again whenever a file changes and tell what is new and what is gone; ends with Ctrl+C.</translation>
    </message>
    <message>
        <source>It cannot be checked as it stands; waiting for the next change.</source>
        <translation>It cannot be checked as it stands; waiting for the next change.</translation>
    </message>
    <message>
        <source>New: %1. Gone: %2.</source>
        <translation>New: %1. Gone: %2.</translation>
    </message>
    <message>
        <source>Everything in the model</source>
        <translation>Everything in the model</translation>
    </message>
    <message>
        <source>mandatory and empty</source>
        <translation>mandatory and empty</translation>
    </message>
    <message>
        <source>required and empty</source>
        <translation>required and empty</translation>
    </message>
    <message>
        <source>Required and empty: %1</source>
        <translation>Required and empty: %1</translation>
    </message>
    <message>
        <source>Show how many elements are mapped to each node of the reference models, and below it (+), for each agency with an architecture.</source>
        <translation>Show how many elements are mapped to each node of the reference models, and below it (+), for each agency with an architecture.</translation>
    </message>
    <message>
        <source>Only what is required and empty.</source>
        <translation>Only what is required and empty.</translation>
    </message>
    <message>
        <source>Make the table that maps an architecture to the layers of another framework.</source>
        <translation>Make the table that maps an architecture to the layers of another framework.</translation>
    </message>
    <message>
        <source>.khung documents, folders of the text form, or review packages.</source>
        <translation>.khung documents, folders of the text form, or review packages.</translation>
    </message>
    <message>
        <source>Framework pack to map to: a name or a folder.</source>
        <translation>Framework pack to map to: a name or a folder.</translation>
    </message>
    <message>
        <source>Framework pack it was made for; without it, the one the model names.</source>
        <translation>Framework pack it was made for; without it, the one the model names.</translation>
    </message>
    <message>
        <source>text, csv, xlsx, html or json; without it, after the file&apos;s suffix.</source>
        <translation>text, csv, xlsx, html or json; without it, after the file&apos;s suffix.</translation>
    </message>
    <message>
        <source>File to write; without it, to the output.</source>
        <translation>File to write; without it, to the output.</translation>
    </message>
    <message>
        <source>What the appraisers will find in it:</source>
        <translation>What the appraisers will find in it:</translation>
    </message>
    <message>
        <source>(perhaps %1 is meant)</source>
        <translation>(perhaps %1 is meant)</translation>
    </message>
    <message>
        <source>Cannot be given together: %1</source>
        <translation>Cannot be given together: %1</translation>
    </message>
</context>
<context>
    <name>document</name>
    <message>
        <source>Annex %1</source>
        <translation>Annex %1</translation>
    </message>
    <message>
        <source>Date: %4-%3-%2</source>
        <translation>Date: %4-%3-%2</translation>
    </message>
    <message>
        <source>%1, date: %4-%3-%2</source>
        <translation>%1, date: %4-%3-%2</translation>
    </message>
    <message>
        <source>draft, not in force</source>
        <translation>draft, not in force</translation>
    </message>
    <message>
        <source>Edition %1</source>
        <translation>Edition %1</translation>
    </message>
    <message>
        <source>Article %1, clause %2, point %3</source>
        <translation>Article %1, clause %2, point %3</translation>
    </message>
    <message>
        <source>Article %1, clause %2</source>
        <translation>Article %1, clause %2</translation>
    </message>
    <message>
        <source>Article %1</source>
        <translation>Article %1</translation>
    </message>
    <message>
        <source>This mandatory section has no content yet. It must say: %1</source>
        <translation>This mandatory section has no content yet. It must say: %1</translation>
    </message>
    <message>
        <source>No content.</source>
        <translation>No content.</translation>
    </message>
    <message>
        <source>Structure of the data</source>
        <translation>Structure of the data</translation>
    </message>
    <message>
        <source>Result of the check</source>
        <translation>Result of the check</translation>
    </message>
    <message>
        <source>The check found nothing.</source>
        <translation>The check found nothing.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Severity</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Rule</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>Table %1. %2</source>
        <translation>Table %1. %2</translation>
    </message>
    <message>
        <source>Figure %1. %2</source>
        <translation>Figure %1. %2</translation>
    </message>
    <message>
        <source>On the figure</source>
        <translation>On the figure</translation>
    </message>
    <message>
        <source>Databases by data group, with what is planned</source>
        <translation>Databases by data group, with what is planned</translation>
    </message>
    <message>
        <source>Not placed in a data group</source>
        <translation>Not placed in a data group</translation>
    </message>
    <message>
        <source>Owner, manager, supervisors, creators and users of the databases</source>
        <translation>Owner, manager, supervisors, creators and users of the databases</translation>
    </message>
    <message>
        <source>Legal basis, sharing and hosting of the databases</source>
        <translation>Legal basis, sharing and hosting of the databases</translation>
    </message>
    <message>
        <source>Entities of the databases</source>
        <translation>Entities of the databases</translation>
    </message>
    <message>
        <source>Attributes</source>
        <translation>Attributes</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Attributes of the entity %1 (%2)</source>
        <translation>Attributes of the entity %1 (%2)</translation>
    </message>
    <message>
        <source>SOCIALIST REPUBLIC OF VIET NAM</source>
        <translation>SOCIALIST REPUBLIC OF VIET NAM</translation>
    </message>
    <message>
        <source>Independence - Freedom - Happiness</source>
        <translation>Independence - Freedom - Happiness</translation>
    </message>
    <message>
        <source>CONTENTS</source>
        <translation>CONTENTS</translation>
    </message>
    <message>
        <source>Rule book: %1</source>
        <translation>Rule book: %1</translation>
    </message>
    <message>
        <source>%1 rules; pack %2, version %3, SHA-256 %4</source>
        <translation>%1 rules; pack %2, version %3, SHA-256 %4</translation>
    </message>
    <message>
        <source>Clauses of the law</source>
        <translation>Clauses of the law</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Examples</translation>
    </message>
    <message>
        <source>Violate it</source>
        <translation>Violate it</translation>
    </message>
    <message>
        <source>Do not</source>
        <translation>Do not</translation>
    </message>
    <message>
        <source>Rests in part on drafts</source>
        <translation>Rests in part on drafts</translation>
    </message>
    <message>
        <source>Rests in part on a draft: %1</source>
        <translation>Rests in part on a draft: %1</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>Result of the automatic check</source>
        <translation>Result of the automatic check</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Not met</translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation>To be looked at</translation>
    </message>
    <message>
        <source>Nothing found against it; a person decides</source>
        <translation>Nothing found against it; a person decides</translation>
    </message>
    <message>
        <source>Not checked by program; a person decides</source>
        <translation>Not checked by program; a person decides</translation>
    </message>
    <message>
        <source>Conclusion of those who checked</source>
        <translation>Conclusion of those who checked</translation>
    </message>
    <message>
        <source>See table %1. %2.</source>
        <translation>See table %1. %2.</translation>
    </message>
</context>
<context>
    <name>drawing</name>
    <message>
        <source>All ministries</source>
        <translation>All ministries</translation>
    </message>
    <message>
        <source>All provinces</source>
        <translation>All provinces</translation>
    </message>
    <message>
        <source>All communes</source>
        <translation>All communes</translation>
    </message>
    <message>
        <source>All state agencies</source>
        <translation>All state agencies</translation>
    </message>
    <message>
        <source>All units of %1</source>
        <translation>All units of %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Drawing</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>State shown</source>
        <translation>State shown</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Title block</source>
        <translation>Title block</translation>
    </message>
    <message>
        <source>identifier</source>
        <translation>identifier</translation>
    </message>
    <message>
        <source>refers to</source>
        <translation>refers to</translation>
    </message>
    <message>
        <source>corresponds to</source>
        <translation>corresponds to</translation>
    </message>
    <message>
        <source>extends</source>
        <translation>extends</translation>
    </message>
    <message>
        <source>is the same as</source>
        <translation>is the same as</translation>
    </message>
    <message>
        <source>: %1 attributes</source>
        <translation>: %1 attributes</translation>
    </message>
    <message>
        <source>Entity of this database</source>
        <translation>Entity of this database</translation>
    </message>
    <message>
        <source>Entity of another database (attributes referred to)</source>
        <translation>Entity of another database (attributes referred to)</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifier</translation>
    </message>
    <message>
        <source>Required attribute</source>
        <translation>Required attribute</translation>
    </message>
    <message>
        <source>Data model: %1</source>
        <translation>Data model: %1</translation>
    </message>
    <message>
        <source>The database has no entities yet</source>
        <translation>The database has no entities yet</translation>
    </message>
    <message>
        <source>Kind not stated</source>
        <translation>Kind not stated</translation>
    </message>
    <message>
        <source>A system reads or writes (arrow: way of the data)</source>
        <translation>A system reads or writes (arrow: way of the data)</translation>
    </message>
    <message>
        <source>Flows of one kind with one end in common part here</source>
        <translation>Flows of one kind with one end in common part here</translation>
    </message>
    <message>
        <source>Where data come from and go to: %1</source>
        <translation>Where data come from and go to: %1</translation>
    </message>
    <message>
        <source>Business</source>
        <translation>Business</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>Security</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Technology</source>
        <translation>Technology</translation>
    </message>
    <message>
        <source>Security level %1: %2</source>
        <translation>Security level %1: %2</translation>
    </message>
    <message>
        <source>Security components in use: %1</source>
        <translation>Security components in use: %1</translation>
    </message>
    <message>
        <source>Nothing declared in this layer</source>
        <translation>Nothing declared in this layer</translation>
    </message>
    <message>
        <source>Overview of the architecture</source>
        <translation>Overview of the architecture</translation>
    </message>
    <message>
        <source>Planned or being built</source>
        <translation>Planned or being built</translation>
    </message>
    <message>
        <source>National level</source>
        <translation>National level</translation>
    </message>
    <message>
        <source>Ministries and sectors</source>
        <translation>Ministries and sectors</translation>
    </message>
    <message>
        <source>Provinces</source>
        <translation>Provinces</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Outside the state</source>
        <translation>Outside the state</translation>
    </message>
    <message>
        <source>Agency not stated</source>
        <translation>Agency not stated</translation>
    </message>
    <message>
        <source>No database at this level</source>
        <translation>No database at this level</translation>
    </message>
    <message>
        <source>Connection and sharing of data</source>
        <translation>Connection and sharing of data</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Flows</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>part of</translation>
    </message>
    <message>
        <source>What is related to: %1</source>
        <translation>What is related to: %1</translation>
    </message>
    <message>
        <source>%1 further elements are left out</source>
        <translation>%1 further elements are left out</translation>
    </message>
    <message>
        <source>No data flow of the model leads here or away from here.</source>
        <translation>No data flow of the model leads here or away from here.</translation>
    </message>
</context>
<context>
    <name>fields</name>
    <message>
        <source>Article %1</source>
        <translation>Article %1</translation>
    </message>
</context>
<context>
    <name>mapping</name>
    <message>
        <source>Mapping</source>
        <translation>Mapping</translation>
    </message>
    <message>
        <source>Mapped already</source>
        <translation>Mapped already</translation>
    </message>
    <message>
        <source>Certain</source>
        <translation>Certain</translation>
    </message>
    <message>
        <source>To be decided by a person</source>
        <translation>To be decided by a person</translation>
    </message>
    <message>
        <source>Could not be mapped</source>
        <translation>Could not be mapped</translation>
    </message>
    <message>
        <source>No rule of the mapping speaks of such an element.</source>
        <translation>No rule of the mapping speaks of such an element.</translation>
    </message>
    <message>
        <source>Possible: %1</source>
        <translation>Possible: %1</translation>
    </message>
    <message>
        <source>Or: %1</source>
        <translation>Or: %1</translation>
    </message>
    <message>
        <source>%1 elements: %2 certain, %3 to be decided, %4 mapped already, %5 could not be mapped.</source>
        <translation>%1 elements: %2 certain, %3 to be decided, %4 mapped already, %5 could not be mapped.</translation>
    </message>
    <message>
        <source>Mapping of “%1” to %2</source>
        <translation>Mapping of “%1” to %2</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Agency</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Mapped to so far</source>
        <translation>Mapped to so far</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Component</translation>
    </message>
    <message>
        <source>Also related to</source>
        <translation>Also related to</translation>
    </message>
    <message>
        <source>By which rules</source>
        <translation>By which rules</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>messages</name>
    <message>
        <source>More than %1 values in one file; it is not read. Split the file.</source>
        <translation>More than %1 values in one file; it is not read. Split the file.</translation>
    </message>
    <message>
        <source>%1 takes the code of an element or a list of codes, not keys.</source>
        <translation>%1 takes the code of an element or a list of codes, not keys.</translation>
    </message>
    <message>
        <source>%1 takes the code of one element here.</source>
        <translation>%1 takes the code of one element here.</translation>
    </message>
    <message>
        <source>%1 takes keys with values (key: value).</source>
        <translation>%1 takes keys with values (key: value).</translation>
    </message>
    <message>
        <source>%1 takes a text or a list of texts, not keys.</source>
        <translation>%1 takes a text or a list of texts, not keys.</translation>
    </message>
    <message>
        <source>%1 takes one text here, not a list or keys.</source>
        <translation>%1 takes one text here, not a list or keys.</translation>
    </message>
    <message>
        <source>%1: %2 is not a year of four digits.</source>
        <translation>%1: %2 is not a year of four digits.</translation>
    </message>
    <message>
        <source>%1: %2 is not a number. Write digits, with a point before decimals.</source>
        <translation>%1: %2 is not a number. Write digits, with a point before decimals.</translation>
    </message>
    <message>
        <source>%1: %2 is not a whole number. Write digits without separators.</source>
        <translation>%1: %2 is not a whole number. Write digits without separators.</translation>
    </message>
    <message>
        <source>%1: %2 is not a date. Write yyyy, yyyy-mm or yyyy-mm-dd.</source>
        <translation>%1: %2 is not a date. Write yyyy, yyyy-mm or yyyy-mm-dd.</translation>
    </message>
    <message>
        <source>%1: %2 is neither true nor false. Write true (có) or false (không).</source>
        <translation>%1: %2 is neither true nor false. Write true (có) or false (không).</translation>
    </message>
    <message>
        <source>%1 is no ordinary file and not read.</source>
        <translation>%1 is no ordinary file and not read.</translation>
    </message>
    <message>
        <source>%1 is not read: files of a model end in .yaml.</source>
        <translation>%1 is not read: files of a model end in .yaml.</translation>
    </message>
    <message>
        <source>%1 is hidden and not read.</source>
        <translation>%1 is hidden and not read.</translation>
    </message>
    <message>
        <source>%1 cannot be read{? (%2)}. Check the path and your rights to it.</source>
        <translation>%1 cannot be read{? (%2)}. Check the path and your rights to it.</translation>
    </message>
    <message>
        <source>%1 cannot be written{? (%2)}. Check the folder, your rights and the free space.</source>
        <translation>%1 cannot be written{? (%2)}. Check the folder, your rights and the free space.</translation>
    </message>
    <message>
        <source>The program&apos;s data (folder templates) are missing. Install again, or set KHUNG_TEMPLATES to that folder.</source>
        <translation>The program&apos;s data (folder templates) are missing. Install again, or set KHUNG_TEMPLATES to that folder.</translation>
    </message>
    <message>
        <source>There is no %1. Give a .khung file, a folder of the text form or a review package.</source>
        <translation>There is no %1. Give a .khung file, a folder of the text form or a review package.</translation>
    </message>
    <message>
        <source>The package %1 holds no model.</source>
        <translation>The package %1 holds no model.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another place, or add --force to write over it.</source>
        <translation>%1 is there already. Choose another place, or add --force to write over it.</translation>
    </message>
    <message>
        <source>There is no report format %1. Use text, json, sarif, junit or html.</source>
        <translation>There is no report format %1. Use text, json, sarif, junit or html.</translation>
    </message>
    <message>
        <source>%1 is not a baseline file. Make one with --write-baseline.</source>
        <translation>%1 is not a baseline file. Make one with --write-baseline.</translation>
    </message>
    <message>
        <source>%1 is not a day of the form yyyy-mm-dd.</source>
        <translation>%1 is not a day of the form yyyy-mm-dd.</translation>
    </message>
    <message>
        <source>Say where to make the model and for which agency (--agency). The pack&apos;s agencies: khung new --list-agencies</source>
        <translation>Say where to make the model and for which agency (--agency). The pack&apos;s agencies: khung new --list-agencies</translation>
    </message>
    <message>
        <source>The framework pack does not list the agency %1; it is taken as named. Fill in its code and kind.</source>
        <translation>The framework pack does not list the agency %1; it is taken as named. Fill in its code and kind.</translation>
    </message>
    <message>
        <source>The YAML cannot be read here: %1.</source>
        <translation>The YAML cannot be read here: %1.</translation>
    </message>
    <message>
        <source>The key %1 stands twice; only the first counts. Remove one.</source>
        <translation>The key %1 stands twice; only the first counts. Remove one.</translation>
    </message>
    <message>
        <source>Anchors (&amp;) are not allowed. Write the value out.</source>
        <translation>Anchors (&amp;) are not allowed. Write the value out.</translation>
    </message>
    <message>
        <source>Aliases (*) are not allowed. Write the value out, or put a text that begins with * in quotes.</source>
        <translation>Aliases (*) are not allowed. Write the value out, or put a text that begins with * in quotes.</translation>
    </message>
    <message>
        <source>Tags (%1) are not allowed. Put a text that begins with ! in quotes.</source>
        <translation>Tags (%1) are not allowed. Put a text that begins with ! in quotes.</translation>
    </message>
    <message>
        <source>Nested deeper than %1 levels; nothing below is read.</source>
        <translation>Nested deeper than %1 levels; nothing below is read.</translation>
    </message>
    <message>
        <source>Larger than %1 MiB; not read. Split the file.</source>
        <translation>Larger than %1 MiB; not read. Split the file.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text. Save it as UTF-8.</source>
        <translation>The file is not UTF-8 text. Save it as UTF-8.</translation>
    </message>
    <message>
        <source>A key must be a text.</source>
        <translation>A key must be a text.</translation>
    </message>
    <message>
        <source>The file holds several YAML documents (---); only the first is read.</source>
        <translation>The file holds several YAML documents (---); only the first is read.</translation>
    </message>
    <message>
        <source>%1 ({?%4, }%2) can mean several elements: %3. Write a longer path of codes, or add the type before or the agency after: type:path@agency.</source>
        <translation>%1 ({?%4, }%2) can mean several elements: %3. Write a longer path of codes, or add the type before or the agency after: type:path@agency.</translation>
    </message>
    <message>
        <source>%3: %2 names %1, which is not in the model.{? Is %4 meant?}</source>
        <translation>%3: %2 names %1, which is not in the model.{? Is %4 meant?}</translation>
    </message>
    <message>
        <source>%1 is not an identity (UUID). Leave id out, and it is made from the codes.</source>
        <translation>%1 is not an identity (UUID). Leave id out, and it is made from the codes.</translation>
    </message>
    <message>
        <source>The code %1 of this %2 is in use already (%3, line %4). Codes must differ.</source>
        <translation>The code %1 of this %2 is in use already (%3, line %4). Codes must differ.</translation>
    </message>
    <message>
        <source>The identity %1 is in use already (%2, line %3).</source>
        <translation>The identity %1 is in use already (%2, line %3).</translation>
    </message>
    <message>
        <source>The identity %1 belongs to a %2 (%3) in one model and to a %4 (%5) in another; the second is left out.</source>
        <translation>The identity %1 belongs to a %2 (%3) in one model and to a %4 (%5) in another; the second is left out.</translation>
    </message>
    <message>
        <source>%1 is larger than the limit (%2 MiB); not read. Split the file.</source>
        <translation>%1 is larger than the limit (%2 MiB); not read. Split the file.</translation>
    </message>
    <message>
        <source>%1: folders are nested deeper than %2 levels; not read further.</source>
        <translation>%1: folders are nested deeper than %2 levels; not read further.</translation>
    </message>
    <message>
        <source>khung.yaml does not say its format. Add: format: %1</source>
        <translation>khung.yaml does not say its format. Add: format: %1</translation>
    </message>
    <message>
        <source>%1 is no format of a model; this program reads %2.</source>
        <translation>%1 is no format of a model; this program reads %2.</translation>
    </message>
    <message>
        <source>The model&apos;s format %1 is newer than this program, which reads up to %2. Get a newer version.</source>
        <translation>The model&apos;s format %1 is newer than this program, which reads up to %2. Get a newer version.</translation>
    </message>
    <message>
        <source>%1 has no khung.yaml. Add one with format, framework and agency.</source>
        <translation>%1 has no khung.yaml. Add one with format, framework and agency.</translation>
    </message>
    <message>
        <source>Settings of the model stand in several files; those of %1 count.</source>
        <translation>Settings of the model stand in several files; those of %1 count.</translation>
    </message>
    <message>
        <source>%2 must name one element, not the group %1.</source>
        <translation>%2 must name one element, not the group %1.</translation>
    </message>
    <message>
        <source>%1 leads out of the folder; not followed.</source>
        <translation>%1 leads out of the folder; not followed.</translation>
    </message>
    <message>
        <source>This %1 has no code{? (nor %2, from which it could be taken)}. Codes name elements for life; add one.</source>
        <translation>This %1 has no code{? (nor %2, from which it could be taken)}. Codes name elements for life; add one.</translation>
    </message>
    <message>
        <source>Another model stands within this one at %1; not read.</source>
        <translation>Another model stands within this one at %1; not read.</translation>
    </message>
    <message>
        <source>%1 must be a list of elements (lines that begin with -).</source>
        <translation>%1 must be a list of elements (lines that begin with -).</translation>
    </message>
    <message>
        <source>The file must hold element types with lists of elements, for example: database: [...]</source>
        <translation>The file must hold element types with lists of elements, for example: database: [...]</translation>
    </message>
    <message>
        <source>This is not an element of type %1: write keys and values.</source>
        <translation>This is not an element of type %1: write keys and values.</translation>
    </message>
    <message>
        <source>%1 more remarks are left out.</source>
        <translation>%1 more remarks are left out.</translation>
    </message>
    <message>
        <source>Elements contain one another in a circle: %1.</source>
        <translation>Elements contain one another in a circle: %1.</translation>
    </message>
    <message>
        <source>%1 %2 does not say what it is part of. Nest it below its %3, or add: parent: CODE</source>
        <translation>%1 %2 does not say what it is part of. Nest it below its %3, or add: parent: CODE</translation>
    </message>
    <message>
        <source>A nested element must not name a parent (%1): it has the one it stands in.</source>
        <translation>A nested element must not name a parent (%1): it has the one it stands in.</translation>
    </message>
    <message>
        <source>%1 is named twice under %2.</source>
        <translation>%1 is named twice under %2.</translation>
    </message>
    <message>
        <source>From %1 on nothing is read: more than %2 files.</source>
        <translation>From %1 on nothing is read: more than %2 files.</translation>
    </message>
    <message>
        <source>From %1 on nothing is read: the model is larger than %2 MiB.</source>
        <translation>From %1 on nothing is read: the model is larger than %2 MiB.</translation>
    </message>
    <message>
        <source>%2 has no property %1.{? Is %3 meant?}</source>
        <translation>%2 has no property %1.{? Is %3 meant?}</translation>
    </message>
    <message>
        <source>There is no %1 that this %2 could be part of.{? Is %3 meant?}</source>
        <translation>There is no %1 that this %2 could be part of.{? Is %3 meant?}</translation>
    </message>
    <message>
        <source>There is no element type %1.{? Is %2 meant?}</source>
        <translation>There is no element type %1.{? Is %2 meant?}</translation>
    </message>
    <message>
        <source>%2 is no value of %1. Possible: %3.{? Is %4 meant?}</source>
        <translation>%2 is no value of %1. Possible: %3.{? Is %4 meant?}</translation>
    </message>
    <message>
        <source>%2 cannot point at %1, which is a %3. Possible: %4.</source>
        <translation>%2 cannot point at %1, which is a %3. Possible: %4.</translation>
    </message>
    <message>
        <source>The document was made by a newer version (format %1; this program knows %2). Get a newer version of Khung; nothing was changed.</source>
        <translation>The document was made by a newer version (format %1; this program knows %2). Get a newer version of Khung; nothing was changed.</translation>
    </message>
    <message>
        <source>%1 is not a Khung document.</source>
        <translation>%1 is not a Khung document.</translation>
    </message>
    <message>
        <source>The document is damaged (%1). Open the last good copy.</source>
        <translation>The document is damaged (%1). Open the last good copy.</translation>
    </message>
    <message>
        <source>The document is in use by another program (%1). Try again when that is done.</source>
        <translation>The document is in use by another program (%1). Try again when that is done.</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was opened. Save under another name to keep both.</source>
        <translation>%1 was changed by another program since it was opened. Save under another name to keep both.</translation>
    </message>
    <message>
        <source>The change does not fit what the document holds now; nothing was changed.</source>
        <translation>The change does not fit what the document holds now; nothing was changed.</translation>
    </message>
    <message>
        <source>%1: the identity %2 is in use already.</source>
        <translation>%1: the identity %2 is in use already.</translation>
    </message>
    <message>
        <source>%1 is open in another running program.</source>
        <translation>%1 is open in another running program.</translation>
    </message>
    <message>
        <source>The document&apos;s store refused the step (%1). Nothing was changed; please report this.</source>
        <translation>The document&apos;s store refused the step (%1). Nothing was changed; please report this.</translation>
    </message>
    <message>
        <source>%1 has no identity.</source>
        <translation>%1 has no identity.</translation>
    </message>
    <message>
        <source>There is no way from format %1 to %2.</source>
        <translation>There is no way from format %1 to %2.</translation>
    </message>
    <message>
        <source>The document has no file yet. Save it under a name.</source>
        <translation>The document has no file yet. Save it under a name.</translation>
    </message>
    <message>
        <source>Only an empty document can be filled this way.</source>
        <translation>Only an empty document can be filled this way.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>There is nothing to redo.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>There is nothing to undo.</translation>
    </message>
    <message>
        <source>%1 is open for reading only.</source>
        <translation>%1 is open for reading only.</translation>
    </message>
    <message>
        <source>%1 is kept for the program itself.</source>
        <translation>%1 is kept for the program itself.</translation>
    </message>
    <message>
        <source>%1 could not be saved{? (%2)}. The file is as it was before.</source>
        <translation>%1 could not be saved{? (%2)}. The file is as it was before.</translation>
    </message>
    <message>
        <source>The storage failed (%1). What was saved before is still there.</source>
        <translation>The storage failed (%1). What was saved before is still there.</translation>
    </message>
    <message>
        <source>%1: %2 can name one element only.</source>
        <translation>%1: %2 can name one element only.</translation>
    </message>
    <message>
        <source>There is no element %1.</source>
        <translation>There is no element %1.</translation>
    </message>
    <message>
        <source>%1: there is no element %2 to be part of.</source>
        <translation>%1: there is no element %2 to be part of.</translation>
    </message>
    <message>
        <source>%1 has no property %2.</source>
        <translation>%1 has no property %2.</translation>
    </message>
    <message>
        <source>%1: %2 points at an element that is not there.</source>
        <translation>%1: %2 points at an element that is not there.</translation>
    </message>
    <message>
        <source>There is no element type %1 (%2).</source>
        <translation>There is no element type %1 (%2).</translation>
    </message>
    <message>
        <source>%1 cannot be part of %2.</source>
        <translation>%1 cannot be part of %2.</translation>
    </message>
    <message>
        <source>%1: %2 cannot point at this kind of element.</source>
        <translation>%1: %2 cannot point at this kind of element.</translation>
    </message>
    <message>
        <source>%1: the value does not fit the property %2.</source>
        <translation>%1: the value does not fit the property %2.</translation>
    </message>
    <message>
        <source>%1 belongs to the program and cannot be changed.</source>
        <translation>%1 belongs to the program and cannot be changed.</translation>
    </message>
    <message>
        <source>%1 cannot be part of itself.</source>
        <translation>%1 cannot be part of itself.</translation>
    </message>
    <message>
        <source>The containment of %1 is incomplete: give to and list.</source>
        <translation>The containment of %1 is incomplete: give to and list.</translation>
    </message>
    <message>
        <source>%1: there is no datatype %2.</source>
        <translation>%1: there is no datatype %2.</translation>
    </message>
    <message>
        <source>%1 holds no element types.</source>
        <translation>%1 holds no element types.</translation>
    </message>
    <message>
        <source>%1: there is no enumeration %2.</source>
        <translation>%1: there is no enumeration %2.</translation>
    </message>
    <message>
        <source>The type %1 must be named like its file %2.</source>
        <translation>The type %1 must be named like its file %2.</translation>
    </message>
    <message>
        <source>The file must hold keys and values.</source>
        <translation>The file must hold keys and values.</translation>
    </message>
    <message>
        <source>The property %1 stands twice.</source>
        <translation>The property %1 stands twice.</translation>
    </message>
    <message>
        <source>%1 does not say which types it may point at (to).</source>
        <translation>%1 does not say which types it may point at (to).</translation>
    </message>
    <message>
        <source>%1 lacks its Vietnamese or English text.</source>
        <translation>%1 lacks its Vietnamese or English text.</translation>
    </message>
    <message>
        <source>%1 names the property %2, which it does not have.</source>
        <translation>%1 names the property %2, which it does not have.</translation>
    </message>
    <message>
        <source>%1 names the type %2, which there is not.</source>
        <translation>%1 names the type %2, which there is not.</translation>
    </message>
    <message>
        <source>The key %1 is missing.</source>
        <translation>The key %1 is missing.</translation>
    </message>
    <message>
        <source>%1 is no severity: use error, warning or info.</source>
        <translation>%1 is no severity: use error, warning or info.</translation>
    </message>
    <message>
        <source>The rule %1 must be named like its file.</source>
        <translation>The rule %1 must be named like its file.</translation>
    </message>
    <message>
        <source>The model&apos;s file cannot be opened for checking (%1).</source>
        <translation>The model&apos;s file cannot be opened for checking (%1).</translation>
    </message>
    <message>
        <source>The check could not be prepared (%1). Please report this.</source>
        <translation>The check could not be prepared (%1). Please report this.</translation>
    </message>
    <message>
        <source>An analysis failed (%1). Please report this.</source>
        <translation>An analysis failed (%1). Please report this.</translation>
    </message>
    <message>
        <source>The diagram could not be laid out (%1).</source>
        <translation>The diagram could not be laid out (%1).</translation>
    </message>
    <message>
        <source>Pictures cannot be drawn: the offscreen platform of Qt is missing (%1).</source>
        <translation>Pictures cannot be drawn: the offscreen platform of Qt is missing (%1).</translation>
    </message>
    <message>
        <source>No usable font was found. Install one of: %1.</source>
        <translation>No usable font was found. Install one of: %1.</translation>
    </message>
    <message>
        <source>The picture would be too large (%1 x %2). Choose SVG or PDF, or a smaller view.</source>
        <translation>The picture would be too large (%1 x %2). Choose SVG or PDF, or a smaller view.</translation>
    </message>
    <message>
        <source>The PDF could not be written.</source>
        <translation>The PDF could not be written.</translation>
    </message>
    <message>
        <source>The view has too many elements (%1; limit %2). Choose a part of the model.</source>
        <translation>The view has too many elements (%1; limit %2). Choose a part of the model.</translation>
    </message>
    <message>
        <source>Say which architecture to write up: %1 is not one.</source>
        <translation>Say which architecture to write up: %1 is not one.</translation>
    </message>
    <message>
        <source>Say which element to draw: %1 is not in the model or of another kind.</source>
        <translation>Say which element to draw: %1 is not in the model or of another kind.</translation>
    </message>
    <message>
        <source>Say which database to draw: %1 is not one.</source>
        <translation>Say which database to draw: %1 is not one.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2).</source>
        <translation>%1 cannot be read (%2).</translation>
    </message>
    <message>
        <source>%1 cannot be written (%2).</source>
        <translation>%1 cannot be written (%2).</translation>
    </message>
    <message>
        <source>The package is larger than allowed (%1 bytes; limit %2).</source>
        <translation>The package is larger than allowed (%1 bytes; limit %2).</translation>
    </message>
    <message>
        <source>This is not a review package (no ZIP container).</source>
        <translation>This is not a review package (no ZIP container).</translation>
    </message>
    <message>
        <source>The package is cut off. Get it again.</source>
        <translation>The package is cut off. Get it again.</translation>
    </message>
    <message>
        <source>%1 bytes stand before the package&apos;s first file.</source>
        <translation>%1 bytes stand before the package&apos;s first file.</translation>
    </message>
    <message>
        <source>%1 bytes stand after the package&apos;s end.</source>
        <translation>%1 bytes stand after the package&apos;s end.</translation>
    </message>
    <message>
        <source>The container carries a comment (%1), which a package must not.</source>
        <translation>The container carries a comment (%1), which a package must not.</translation>
    </message>
    <message>
        <source>The package is split over several volumes.</source>
        <translation>The package is split over several volumes.</translation>
    </message>
    <message>
        <source>The package uses a large-file form without need (%1).</source>
        <translation>The package uses a large-file form without need (%1).</translation>
    </message>
    <message>
        <source>The package&apos;s directory is damaged at byte %1.</source>
        <translation>The package&apos;s directory is damaged at byte %1.</translation>
    </message>
    <message>
        <source>The package holds %1 files; at most %2 are allowed.</source>
        <translation>The package holds %1 files; at most %2 are allowed.</translation>
    </message>
    <message>
        <source>%1 more faults are left out.</source>
        <translation>%1 more faults are left out.</translation>
    </message>
    <message>
        <source>%1: the two records of the file disagree (%2).</source>
        <translation>%1: the two records of the file disagree (%2).</translation>
    </message>
    <message>
        <source>%1 and %2 share bytes.</source>
        <translation>%1 and %2 share bytes.</translation>
    </message>
    <message>
        <source>%1 bytes belong to no file (after %2).</source>
        <translation>%1 bytes belong to no file (after %2).</translation>
    </message>
    <message>
        <source>%1 is encrypted.</source>
        <translation>%1 is encrypted.</translation>
    </message>
    <message>
        <source>%1 uses what a package must not: %2.</source>
        <translation>%1 uses what a package must not: %2.</translation>
    </message>
    <message>
        <source>%1 carries a second name.</source>
        <translation>%1 carries a second name.</translation>
    </message>
    <message>
        <source>%1 is too large (%2 bytes; limit %3).</source>
        <translation>%1 is too large (%2 bytes; limit %3).</translation>
    </message>
    <message>
        <source>Unpacked, the package would be too large (%1 bytes; limit %2).</source>
        <translation>Unpacked, the package would be too large (%1 bytes; limit %2).</translation>
    </message>
    <message>
        <source>%1 unpacks to %2 times its size (limit %3): refused as a bomb.</source>
        <translation>%1 unpacks to %2 times its size (limit %3): refused as a bomb.</translation>
    </message>
    <message>
        <source>%1 is a link, which a package must not hold.</source>
        <translation>%1 is a link, which a package must not hold.</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 is not an ordinary file.</translation>
    </message>
    <message>
        <source>%1 is damaged (%2).</source>
        <translation>%1 is damaged (%2).</translation>
    </message>
    <message>
        <source>File number %1 has no name.</source>
        <translation>File number %1 has no name.</translation>
    </message>
    <message>
        <source>%1: the name is not UTF-8.</source>
        <translation>%1: the name is not UTF-8.</translation>
    </message>
    <message>
        <source>%1: the name holds an invisible character.</source>
        <translation>%1: the name holds an invisible character.</translation>
    </message>
    <message>
        <source>%1 leads out of the folder.</source>
        <translation>%1 leads out of the folder.</translation>
    </message>
    <message>
        <source>%1 is an absolute path.</source>
        <translation>%1 is an absolute path.</translation>
    </message>
    <message>
        <source>%1 names a drive.</source>
        <translation>%1 names a drive.</translation>
    </message>
    <message>
        <source>%1: the name holds a backslash.</source>
        <translation>%1: the name holds a backslash.</translation>
    </message>
    <message>
        <source>%1: the name holds %2, which Windows refuses.</source>
        <translation>%1: the name holds %2, which Windows refuses.</translation>
    </message>
    <message>
        <source>%1 is the name of a device (%2).</source>
        <translation>%1 is the name of a device (%2).</translation>
    </message>
    <message>
        <source>%1: a part of the name ends in a dot or a blank.</source>
        <translation>%1: a part of the name ends in a dot or a blank.</translation>
    </message>
    <message>
        <source>%1: a part of the path is empty.</source>
        <translation>%1: a part of the path is empty.</translation>
    </message>
    <message>
        <source>%1: the name is too long (%2; limit %3).</source>
        <translation>%1: the name is too long (%2; limit %3).</translation>
    </message>
    <message>
        <source>%1 and %2 are the same name on some systems.</source>
        <translation>%1 and %2 are the same name on some systems.</translation>
    </message>
    <message>
        <source>%1 is a file, yet %2 stands below it.</source>
        <translation>%1 is a file, yet %2 stands below it.</translation>
    </message>
    <message>
        <source>The file mimetype is missing.</source>
        <translation>The file mimetype is missing.</translation>
    </message>
    <message>
        <source>The first file must be mimetype; it is %1.</source>
        <translation>The first file must be mimetype; it is %1.</translation>
    </message>
    <message>
        <source>The file mimetype must be stored uncompressed.</source>
        <translation>The file mimetype must be stored uncompressed.</translation>
    </message>
    <message>
        <source>The file mimetype carries an extra field.</source>
        <translation>The file mimetype carries an extra field.</translation>
    </message>
    <message>
        <source>The file mimetype says %1.</source>
        <translation>The file mimetype says %1.</translation>
    </message>
    <message>
        <source>The manifest of the package is missing.</source>
        <translation>The manifest of the package is missing.</translation>
    </message>
    <message>
        <source>The manifest %1 is damaged (%2).</source>
        <translation>The manifest %1 is damaged (%2).</translation>
    </message>
    <message>
        <source>%1: the digest of %2 uses %3, which does not count.</source>
        <translation>%1: the digest of %2 uses %3, which does not count.</translation>
    </message>
    <message>
        <source>%1 lists %2 twice.</source>
        <translation>%1 lists %2 twice.</translation>
    </message>
    <message>
        <source>%1 is listed in %2 but is not there.</source>
        <translation>%1 is listed in %2 but is not there.</translation>
    </message>
    <message>
        <source>%1 is not listed in %2.</source>
        <translation>%1 is not listed in %2.</translation>
    </message>
    <message>
        <source>%1 was changed since the package was made (%2).</source>
        <translation>%1 was changed since the package was made (%2).</translation>
    </message>
    <message>
        <source>%1: time-stamps and evidence records are not checked.</source>
        <translation>%1: time-stamps and evidence records are not checked.</translation>
    </message>
    <message>
        <source>package.json is damaged (%1).</source>
        <translation>package.json is damaged (%1).</translation>
    </message>
    <message>
        <source>package.json has the newer format %1; this program knows %2.</source>
        <translation>package.json has the newer format %1; this program knows %2.</translation>
    </message>
    <message>
        <source>A package needs at least one file.</source>
        <translation>A package needs at least one file.</translation>
    </message>
    <message>
        <source>%1 is kept for the container itself.</source>
        <translation>%1 is kept for the container itself.</translation>
    </message>
    <message>
        <source>%1 is signed already.</source>
        <translation>%1 is signed already.</translation>
    </message>
    <message>
        <source>%1 has no signature (%2).</source>
        <translation>%1 has no signature (%2).</translation>
    </message>
    <message>
        <source>The signature %1 cannot be read (%2).</source>
        <translation>The signature %1 cannot be read (%2).</translation>
    </message>
    <message>
        <source>The signature %1 is too large (%2 bytes; limit %3).</source>
        <translation>The signature %1 is too large (%2 bytes; limit %3).</translation>
    </message>
    <message>
        <source>The signature %1 carries contents of its own.</source>
        <translation>The signature %1 carries contents of its own.</translation>
    </message>
    <message>
        <source>The signature %1 names no signer.</source>
        <translation>The signature %1 names no signer.</translation>
    </message>
    <message>
        <source>The signature %1 does not hold the signer&apos;s certificate.</source>
        <translation>The signature %1 does not hold the signer&apos;s certificate.</translation>
    </message>
    <message>
        <source>The signature %1 of %2 does not fit the contents (%3).</source>
        <translation>The signature %1 of %2 does not fit the contents (%3).</translation>
    </message>
    <message>
        <source>The signature %1 of %2 signs no attributes.</source>
        <translation>The signature %1 of %2 signs no attributes.</translation>
    </message>
    <message>
        <source>The signature %1 of %2 uses a weak algorithm (%3).</source>
        <translation>The signature %1 of %2 uses a weak algorithm (%3).</translation>
    </message>
    <message>
        <source>The signature %1 of %2 does not name its certificate (not CAdES).</source>
        <translation>The signature %1 of %2 does not name its certificate (not CAdES).</translation>
    </message>
    <message>
        <source>The signature %1 of %2 names another certificate than the one it carries.</source>
        <translation>The signature %1 of %2 names another certificate than the one it carries.</translation>
    </message>
    <message>
        <source>The signature %1 of %2 does not say when it was made.</source>
        <translation>The signature %1 of %2 does not say when it was made.</translation>
    </message>
    <message>
        <source>The signature %1 of %2 claims to be made in the future (%3).</source>
        <translation>The signature %1 of %2 claims to be made in the future (%3).</translation>
    </message>
    <message>
        <source>The certificate in %1 (%2) is not meant for signing.</source>
        <translation>The certificate in %1 (%2) is not meant for signing.</translation>
    </message>
    <message>
        <source>The certificate in %1 (%2) had ended on %3 when it signed on %4.</source>
        <translation>The certificate in %1 (%2) had ended on %3 when it signed on %4.</translation>
    </message>
    <message>
        <source>The certificate in %1 (%2) has ended since (%3).</source>
        <translation>The certificate in %1 (%2) has ended since (%3).</translation>
    </message>
    <message>
        <source>The certificate in %1 (%2) begins on %3, after it signed on %4.</source>
        <translation>The certificate in %1 (%2) begins on %3, after it signed on %4.</translation>
    </message>
    <message>
        <source>The certificate in %1 (%2) was revoked on %3.</source>
        <translation>The certificate in %1 (%2) was revoked on %3.</translation>
    </message>
    <message>
        <source>Whether the certificate of %2 was revoked was not checked (%1).</source>
        <translation>Whether the certificate of %2 was revoked was not checked (%1).</translation>
    </message>
    <message>
        <source>The certificate of %2 in %1, issued by %3, is not trusted (%4).</source>
        <translation>The certificate of %2 in %1, issued by %3, is not trusted (%4).</translation>
    </message>
    <message>
        <source>Whether the certificate of %2 in %1 is trusted was not checked: give the authorities with --trust.</source>
        <translation>Whether the certificate of %2 in %1 is trusted was not checked: give the authorities with --trust.</translation>
    </message>
    <message>
        <source>The file of trusted authorities %1 cannot be read (%2).</source>
        <translation>The file of trusted authorities %1 cannot be read (%2).</translation>
    </message>
    <message>
        <source>%1 holds no certificate (PEM).</source>
        <translation>%1 holds no certificate (PEM).</translation>
    </message>
    <message>
        <source>The password file %1 cannot be read (%2).</source>
        <translation>The password file %1 cannot be read (%2).</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set.</source>
        <translation>The environment variable %1 is not set.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read (%2).</source>
        <translation>The key file %1 cannot be read (%2).</translation>
    </message>
    <message>
        <source>%1 is not a PKCS#12 file.</source>
        <translation>%1 is not a PKCS#12 file.</translation>
    </message>
    <message>
        <source>The password does not open %1.</source>
        <translation>The password does not open %1.</translation>
    </message>
    <message>
        <source>%1 is encrypted in a way that cannot be read (%2). Export it again with AES.</source>
        <translation>%1 is encrypted in a way that cannot be read (%2). Export it again with AES.</translation>
    </message>
    <message>
        <source>%1 holds no private key.</source>
        <translation>%1 holds no private key.</translation>
    </message>
    <message>
        <source>%1 holds no certificate for its key.</source>
        <translation>%1 holds no certificate for its key.</translation>
    </message>
    <message>
        <source>The certificate of %1 ended on %2.</source>
        <translation>The certificate of %1 ended on %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 begins on %2.</source>
        <translation>The certificate of %1 begins on %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 is not meant for signing.</source>
        <translation>The certificate of %1 is not meant for signing.</translation>
    </message>
    <message>
        <source>Signing failed (%1).</source>
        <translation>Signing failed (%1).</translation>
    </message>
    <message>
        <source>error</source>
        <translation>error</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>warning</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>%1 must end in .svg, .png or .pdf.</source>
        <translation>%1 must end in .svg, .png or .pdf.</translation>
    </message>
    <message>
        <source>There is no single element %1 in the model. Give its code or a longer path of codes.</source>
        <translation>There is no single element %1 in the model. Give its code or a longer path of codes.</translation>
    </message>
    <message>
        <source>The view %1 needs an element to draw: add --subject CODE.</source>
        <translation>The view %1 needs an element to draw: add --subject CODE.</translation>
    </message>
    <message>
        <source>The rule %1 failed (%2); the package says so.</source>
        <translation>The rule %1 failed (%2); the package says so.</translation>
    </message>
    <message>
        <source>This version knows no element type %1; %2 elements of it are kept as they are.</source>
        <translation>This version knows no element type %1; %2 elements of it are kept as they are.</translation>
    </message>
    <message>
        <source>This version knows no property %2 of %1; %3 values were moved to the free properties.</source>
        <translation>This version knows no property %2 of %1; %3 values were moved to the free properties.</translation>
    </message>
    <message>
        <source>The model has no architecture element, so the package holds no document. Add one with its sections.</source>
        <translation>The model has no architecture element, so the package holds no document. Add one with its sections.</translation>
    </message>
    <message>
        <source>%1 holds no rows.</source>
        <translation>%1 holds no rows.</translation>
    </message>
    <message>
        <source>The table has more than %1 rows.</source>
        <translation>The table has more than %1 rows.</translation>
    </message>
    <message>
        <source>The table is larger than %1 MiB.</source>
        <translation>The table is larger than %1 MiB.</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text. Save it as CSV UTF-8, or as XLSX.</source>
        <translation>%1 is not UTF-8 text. Save it as CSV UTF-8, or as XLSX.</translation>
    </message>
    <message>
        <source>A quotation mark after this row is never closed.</source>
        <translation>A quotation mark after this row is never closed.</translation>
    </message>
    <message>
        <source>%1 cannot be read as a workbook (XLSX).</source>
        <translation>%1 cannot be read as a workbook (XLSX).</translation>
    </message>
    <message>
        <source>The table has no column %1 (%2). Name it in the first row.</source>
        <translation>The table has no column %1 (%2). Name it in the first row.</translation>
    </message>
    <message>
        <source>The row has no %1.</source>
        <translation>The row has no %1.</translation>
    </message>
    <message>
        <source>The code %1 stands twice.</source>
        <translation>The code %1 stands twice.</translation>
    </message>
    <message>
        <source>%1: there is no row with the parent&apos;s code %2.</source>
        <translation>%1: there is no row with the parent&apos;s code %2.</translation>
    </message>
    <message>
        <source>The document is in memory only and cannot be checked beside editing.</source>
        <translation>The document is in memory only and cannot be checked beside editing.</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>The check was stopped.</translation>
    </message>
    <message>
        <source>%1 is no step of a fix, or not known to this one.</source>
        <translation>%1 is no step of a fix, or not known to this one.</translation>
    </message>
    <message>
        <source>There is nothing left that this fix of the rule %1 could repair.</source>
        <translation>There is nothing left that this fix of the rule %1 could repair.</translation>
    </message>
    <message>
        <source>Say why the finding should be accepted.</source>
        <translation>Say why the finding should be accepted.</translation>
    </message>
    <message>
        <source>Name the person who answers for the waiver.</source>
        <translation>Name the person who answers for the waiver.</translation>
    </message>
    <message>
        <source>Say until when the waiver holds.</source>
        <translation>Say until when the waiver holds.</translation>
    </message>
    <message>
        <source>The waiver would have ended already (%1). Choose a later day.</source>
        <translation>The waiver would have ended already (%1). Choose a later day.</translation>
    </message>
    <message>
        <source>%1 holds %2 findings that are gone (%3). Write it anew with --write-baseline.</source>
        <translation>%1 holds %2 findings that are gone (%3). Write it anew with --write-baseline.</translation>
    </message>
    <message>
        <source>Settings have no key %1{?; perhaps %2 is meant}.</source>
        <translation>Settings have no key %1{?; perhaps %2 is meant}.</translation>
    </message>
    <message>
        <source>Under %1 the settings must hold keys and values.</source>
        <translation>Under %1 the settings must hold keys and values.</translation>
    </message>
    <message>
        <source>Under %1 the settings must list rules.</source>
        <translation>Under %1 the settings must list rules.</translation>
    </message>
    <message>
        <source>Settings name the rule %1, which the framework pack %2 does not have{?; perhaps %3 is meant}.</source>
        <translation>Settings name the rule %1, which the framework pack %2 does not have{?; perhaps %3 is meant}.</translation>
    </message>
    <message>
        <source>The settings give the rule %1 the severity %2; use error, warning, info or off{? (perhaps %3 is meant)}.</source>
        <translation>The settings give the rule %1 the severity %2; use error, warning, info or off{? (perhaps %3 is meant)}.</translation>
    </message>
    <message>
        <source>The rule %1 has no parameter %2{?; it has: %3}.</source>
        <translation>The rule %1 has no parameter %2{?; it has: %3}.</translation>
    </message>
    <message>
        <source>The parameter %2 of the rule %1 must be a number{?, not %3}.</source>
        <translation>The parameter %2 of the rule %1 must be a number{?, not %3}.</translation>
    </message>
    <message>
        <source>The parameter %2 of the rule %1 must be a whole number, not %3.</source>
        <translation>The parameter %2 of the rule %1 must be a whole number, not %3.</translation>
    </message>
    <message>
        <source>The parameter %2 of the rule %1 must be a text; put %3 in quotes.</source>
        <translation>The parameter %2 of the rule %1 must be a text; put %3 in quotes.</translation>
    </message>
    <message>
        <source>%1 is a base that other frameworks are made from, not a framework itself. Choose one of: %2.</source>
        <translation>%1 is a base that other frameworks are made from, not a framework itself. Choose one of: %2.</translation>
    </message>
    <message>
        <source>The rule %2 of another pack can be made stricter, but its %1 cannot be changed here.</source>
        <translation>The rule %2 of another pack can be made stricter, but its %1 cannot be changed here.</translation>
    </message>
    <message>
        <source>There is no rule %1 in the pack that this one extends, so there is nothing to amend. Leave amends out to write a new rule.</source>
        <translation>There is no rule %1 in the pack that this one extends, so there is nothing to amend. Leave amends out to write a new rule.</translation>
    </message>
    <message>
        <source>Packs extend each other in a circle: %1.</source>
        <translation>Packs extend each other in a circle: %1.</translation>
    </message>
    <message>
        <source>Packs extend each other too deeply (%1); %2 bases are the limit.</source>
        <translation>Packs extend each other too deeply (%1); %2 bases are the limit.</translation>
    </message>
    <message>
        <source>There is no pack %1 to extend{?; perhaps %2 is meant}. It must come with the program, lie beside this pack or be installed.</source>
        <translation>There is no pack %1 to extend{?; perhaps %2 is meant}. It must come with the program, lie beside this pack or be installed.</translation>
    </message>
    <message>
        <source>The pack that this one extends has no reference node %1 to stand below.</source>
        <translation>The pack that this one extends has no reference node %1 to stand below.</translation>
    </message>
    <message>
        <source>A pack extends one other pack, not several.</source>
        <translation>A pack extends one other pack, not several.</translation>
    </message>
    <message>
        <source>The parameter %2 of the rule %1 is set by the framework: the rule does not say in which way it may be made stricter.</source>
        <translation>The parameter %2 of the rule %1 is set by the framework: the rule does not say in which way it may be made stricter.</translation>
    </message>
    <message>
        <source>%1: %2 stands in %3, which is a framework: a pack may add to it, not replace what it holds.</source>
        <translation>%1: %2 stands in %3, which is a framework: a pack may add to it, not replace what it holds.</translation>
    </message>
    <message>
        <source>There are two files for the rule %1.</source>
        <translation>There are two files for the rule %1.</translation>
    </message>
    <message>
        <source>stricter names a parameter of the rule and says more or less, not %1: %2.</source>
        <translation>stricter names a parameter of the rule and says more or less, not %1: %2.</translation>
    </message>
    <message>
        <source>The rule %1 may be made stricter, not weaker: its parameter %2 is %3 and cannot become %4.</source>
        <translation>The rule %1 may be made stricter, not weaker: its parameter %2 is %3 and cannot become %4.</translation>
    </message>
    <message>
        <source>The rule %1 may be made stricter, not weaker: what a stated reason does is %2 and cannot become %3.</source>
        <translation>The rule %1 may be made stricter, not weaker: what a stated reason does is %2 and cannot become %3.</translation>
    </message>
    <message>
        <source>The rule %1 may be made stricter, not weaker: its severity is %2 and cannot become %3.</source>
        <translation>The rule %1 may be made stricter, not weaker: its severity is %2 and cannot become %3.</translation>
    </message>
    <message>
        <source>%1 is no file of this pack: name a file reference-models/NAME.yaml that is there.</source>
        <translation>%1 is no file of this pack: name a file reference-models/NAME.yaml that is there.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB: that is no text that people write.</source>
        <translation>%1 is larger than %2 MB: that is no text that people write.</translation>
    </message>
    <message>
        <source>%1 is no file that a pack has; it is passed over. The README of the frameworks lists them.</source>
        <translation>%1 is no file that a pack has; it is passed over. The README of the frameworks lists them.</translation>
    </message>
    <message>
        <source>%1 is a link to another place. A pack may hold files of its own only.</source>
        <translation>%1 is a link to another place. A pack may hold files of its own only.</translation>
    </message>
    <message>
        <source>The pack is named %1 but lies in a folder %2: both must be the same.</source>
        <translation>The pack is named %1 but lies in a folder %2: both must be the same.</translation>
    </message>
    <message>
        <source>%1 is no lasting name. Use small letters a to z, digits and hyphens, begun by a letter.</source>
        <translation>%1 is no lasting name. Use small letters a to z, digits and hyphens, begun by a letter.</translation>
    </message>
    <message>
        <source>%1 is no file but a device or pipe.</source>
        <translation>%1 is no file but a device or pipe.</translation>
    </message>
    <message>
        <source>Under %1 a list is expected.</source>
        <translation>Under %1 a list is expected.</translation>
    </message>
    <message>
        <source>Each item of this list must hold keys and values.</source>
        <translation>Each item of this list must hold keys and values.</translation>
    </message>
    <message>
        <source>The pack is too large: at most %1 files and %2 MB altogether are read.</source>
        <translation>The pack is too large: at most %1 files and %2 MB altogether are read.</translation>
    </message>
    <message>
        <source>There is no key %1 here{?; perhaps %2 is meant}.</source>
        <translation>There is no key %1 here{?; perhaps %2 is meant}.</translation>
    </message>
    <message>
        <source>%1 cannot be %2. Use one of: %3.</source>
        <translation>%1 cannot be %2. Use one of: %3.</translation>
    </message>
    <message>
        <source>The check took longer than %1 seconds and was ended. Make the queries or the examples smaller.</source>
        <translation>The check took longer than %1 seconds and was ended. Make the queries or the examples smaller.</translation>
    </message>
    <message>
        <source>The rule %1 finds something else in the example “%2” than it expects. Found: %3. Expected: %4.</source>
        <translation>The rule %1 finds something else in the example “%2” than it expects. Found: %3. Expected: %4.</translation>
    </message>
    <message>
        <source>The model of the example “%2” of the rule %1 has faults; they follow.</source>
        <translation>The model of the example “%2” of the rule %1 has faults; they follow.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name for the new pack.</source>
        <translation>%1 is there already. Choose another name for the new pack.</translation>
    </message>
    <message>
        <source>The pack %1 is installed already, version %2. Add --force to replace it.</source>
        <translation>The pack %1 is installed already, version %2. Add --force to replace it.</translation>
    </message>
    <message>
        <source>%1 is the name of a pack that comes with the program. Give yours another name.</source>
        <translation>%1 is the name of a pack that comes with the program. Give yours another name.</translation>
    </message>
    <message>
        <source>%1 holds no framework.yaml at its top, so it is no pack.</source>
        <translation>%1 holds no framework.yaml at its top, so it is no pack.</translation>
    </message>
    <message>
        <source>The rule %1 has no example that nearly violates it and must stay silent (expect: []).</source>
        <translation>The rule %1 has no example that nearly violates it and must stay silent (expect: []).</translation>
    </message>
    <message>
        <source>The query of the rule %1 has no column subject, so its findings would name no element.</source>
        <translation>The query of the rule %1 has no column subject, so its findings would name no element.</translation>
    </message>
    <message>
        <source>The rule %1 has no example that violates it.</source>
        <translation>The rule %1 has no example that violates it.</translation>
    </message>
    <message>
        <source>%1 was not installed: what is told above must be put right first.</source>
        <translation>%1 was not installed: what is told above must be put right first.</translation>
    </message>
    <message>
        <source>The query of the rule %1 uses :%2, which neither the rule nor the pack has as a parameter.</source>
        <translation>The query of the rule %1 uses :%2, which neither the rule nor the pack has as a parameter.</translation>
    </message>
    <message>
        <source>The message of the rule %1 names {%2}, which is no column of its query{? (%3)}.</source>
        <translation>The message of the rule %1 names {%2}, which is no column of its query{? (%3)}.</translation>
    </message>
    <message>
        <source>The query of the rule %1 is refused: %2.</source>
        <translation>The query of the rule %1 is refused: %2.</translation>
    </message>
    <message>
        <source>The row %1 of the list lacks its Vietnamese or English name.</source>
        <translation>The row %1 of the list lacks its Vietnamese or English name.</translation>
    </message>
    <message>
        <source>There is no section %1 of rules{?; use one of %2, or add it to rule_sections}.</source>
        <translation>There is no section %1 of rules{?; use one of %2, or add it to rule_sections}.</translation>
    </message>
    <message>
        <source>The rule %1 must begin with the pack&apos;s prefix, %2-, so that it never meets a rule of the framework.</source>
        <translation>The rule %1 must begin with the pack&apos;s prefix, %2-, so that it never meets a rule of the framework.</translation>
    </message>
    <message>
        <source>%1 is no type of element{?; perhaps %2 is meant}.</source>
        <translation>%1 is no type of element{?; perhaps %2 is meant}.</translation>
    </message>
    <message>
        <source>The pack holds more than %1 rows of lists and reference nodes.</source>
        <translation>The pack holds more than %1 rows of lists and reference nodes.</translation>
    </message>
    <message>
        <source>The pack has %1 rules of its own; %2 are the limit.</source>
        <translation>The pack has %1 rules of its own; %2 are the limit.</translation>
    </message>
    <message>
        <source>There is no rule %1 to yield to{?; perhaps %2 is meant}.</source>
        <translation>There is no rule %1 to yield to{?; perhaps %2 is meant}.</translation>
    </message>
    <message>
        <source>%1 is no article, clause or point of the framework&apos;s clauses. Name the pack&apos;s own instrument under sources, cite it as CODE:5.2 and list its clauses in clauses.yaml.</source>
        <translation>%1 is no article, clause or point of the framework&apos;s clauses. Name the pack&apos;s own instrument under sources, cite it as CODE:5.2 and list its clauses in clauses.yaml.</translation>
    </message>
    <message>
        <source>The text holds an invisible character (U+%1) that may steer a terminal or turn the order of words. Take it out.</source>
        <translation>The text holds an invisible character (U+%1) that may steer a terminal or turn the order of words. Take it out.</translation>
    </message>
    <message>
        <source>Name the appraiser who decides.</source>
        <translation>Name the appraiser who decides.</translation>
    </message>
    <message>
        <source>Say why the waiver is rejected.</source>
        <translation>Say why the waiver is rejected.</translation>
    </message>
    <message>
        <source>No waiver has the code or is for the finding %1.</source>
        <translation>No waiver has the code or is for the finding %1.</translation>
    </message>
    <message>
        <source>The check finds nothing with the fingerprint %1.</source>
        <translation>The check finds nothing with the fingerprint %1.</translation>
    </message>
    <message>
        <source>The finding %1 is waived already.</source>
        <translation>The finding %1 is waived already.</translation>
    </message>
    <message>
        <source>%1 holds more than this program would write there, so it is left alone. Write to another place with --output, or put the state down there by hand.</source>
        <translation>%1 holds more than this program would write there, so it is left alone. Write to another place with --output, or put the state down there by hand.</translation>
    </message>
    <message>
        <source>A package is never changed. Say with --output where to write the model.</source>
        <translation>A package is never changed. Say with --output where to write the model.</translation>
    </message>
    <message>
        <source>The framework has no architecture of the kind %1. It has: %2</source>
        <translation>The framework has no architecture of the kind %1. It has: %2</translation>
    </message>
    <message>
        <source>%1 is no table of mapping rules: it needs `types` and `rules`, and nodes that the framework has.</source>
        <translation>%1 is no table of mapping rules: it needs `types` and `rules`, and nodes that the framework has.</translation>
    </message>
    <message>
        <source>A workbook is no text for the output. Say where to write it: --out FILE.xlsx.</source>
        <translation>A workbook is no text for the output. Say where to write it: --out FILE.xlsx.</translation>
    </message>
    <message>
        <source>The framework %1 does not say how architectures made for %2 are mapped to it.</source>
        <translation>The framework %1 does not say how architectures made for %2 are mapped to it.</translation>
    </message>
    <message>
        <source>No framework that is installed says how architectures made for %1 are mapped to it.</source>
        <translation>No framework that is installed says how architectures made for %1 are mapped to it.</translation>
    </message>
    <message>
        <source>The mapping rule %1 leads to %2, a node that the framework does not have.</source>
        <translation>The mapping rule %1 leads to %2, a node that the framework does not have.</translation>
    </message>
    <message>
        <source>“%1” stands alone: a text with a comma needs quotation marks between braces.</source>
        <translation>“%1” stands alone: a text with a comma needs quotation marks between braces.</translation>
    </message>
    <message>
        <source>The step was cancelled; nothing was changed.</source>
        <translation>The step was cancelled; nothing was changed.</translation>
    </message>
    <message>
        <source>The checklist names the rule %1, which is not there.</source>
        <translation>The checklist names the rule %1, which is not there.</translation>
    </message>
    <message>
        <source>The disk is full. Free some space; what was saved before is still there.</source>
        <translation>The disk is full. Free some space; what was saved before is still there.</translation>
    </message>
    <message>
        <source>%1 could not be saved: the disk is full. The file is as it was before; free some space or save somewhere else.</source>
        <translation>%1 could not be saved: the disk is full. The file is as it was before; free some space or save somewhere else.</translation>
    </message>
    <message>
        <source>The output cannot be written completely. Check the free space, or what reads it.</source>
        <translation>The output cannot be written completely. Check the free space, or what reads it.</translation>
    </message>
    <message>
        <source>There is no rule or section %1 in this framework pack{?; perhaps %2 is meant}. See: khung rules list</source>
        <translation>There is no rule or section %1 in this framework pack{?; perhaps %2 is meant}. See: khung rules list</translation>
    </message>
    <message>
        <source>There is no framework pack %1{?; perhaps %2 is meant}. See: khung pack list</source>
        <translation>There is no framework pack %1{?; perhaps %2 is meant}. See: khung pack list</translation>
    </message>
</context>
<context>
    <name>packs</name>
    <message>
        <source>a stated reason silences it</source>
        <translation>a stated reason silences it</translation>
    </message>
    <message>
        <source>a stated reason changes nothing</source>
        <translation>a stated reason changes nothing</translation>
    </message>
    <message>
        <source>a stated reason makes it: %1</source>
        <translation>a stated reason makes it: %1</translation>
    </message>
    <message>
        <source>Extends: %1</source>
        <translation>Extends: %1</translation>
    </message>
    <message>
        <source>Instrument: %1</source>
        <translation>Instrument: %1</translation>
    </message>
    <message>
        <source>Author: %1</source>
        <translation>Author: %1</translation>
    </message>
    <message>
        <source>Rules added: %1</source>
        <translation>Rules added: %1</translation>
    </message>
    <message>
        <source>Made stricter:</source>
        <translation>Made stricter:</translation>
    </message>
    <message>
        <source>Rows added to lists: %1</source>
        <translation>Rows added to lists: %1</translation>
    </message>
    <message>
        <source>Reference nodes added: %1</source>
        <translation>Reference nodes added: %1</translation>
    </message>
    <message>
        <source>Sections of the document added: %1</source>
        <translation>Sections of the document added: %1</translation>
    </message>
</context>
<context>
    <name>readiness</name>
    <message>
        <source>Required sections that are empty (%1)</source>
        <translation>Required sections that are empty (%1)</translation>
    </message>
    <message>
        <source>Required diagrams that are missing (%1)</source>
        <translation>Required diagrams that are missing (%1)</translation>
    </message>
    <message>
        <source>Rules that failed (%1)</source>
        <translation>Rules that failed (%1)</translation>
    </message>
    <message>
        <source>Waived, with the reason in the package (%1)</source>
        <translation>Waived, with the reason in the package (%1)</translation>
    </message>
    <message>
        <source>Rules that did not run (%1)</source>
        <translation>Rules that did not run (%1)</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Findings of the architecture check</source>
        <translation>Findings of the architecture check</translation>
    </message>
    <message>
        <source>Agencies</source>
        <translation>Agencies</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>Framework</translation>
    </message>
    <message>
        <source>Model, SHA-256</source>
        <translation>Model, SHA-256</translation>
    </message>
    <message>
        <source>Severities shown</source>
        <translation>Severities shown</translation>
    </message>
    <message>
        <source>%1 and above</source>
        <translation>%1 and above</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Nothing was found by the rules that ran.</source>
        <translation>Nothing was found by the rules that ran.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Waived findings</source>
        <translation>Waived findings</translation>
    </message>
    <message>
        <source>Reason stated on the element: %1</source>
        <translation>Reason stated on the element: %1</translation>
    </message>
    <message>
        <source>Waived by %1 until %2: %3</source>
        <translation>Waived by %1 until %2: %3</translation>
    </message>
    <message>
        <source>Findings known from the baseline: %1</source>
        <translation>Findings known from the baseline: %1</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>ran, findings: %1</source>
        <translation>ran, findings: %1</translation>
    </message>
    <message>
        <source>failed: %1</source>
        <translation>failed: %1</translation>
    </message>
    <message>
        <source>switched off in the settings</source>
        <translation>switched off in the settings</translation>
    </message>
    <message>
        <source>the run was cancelled</source>
        <translation>the run was cancelled</translation>
    </message>
    <message>
        <source>not among the rules asked for</source>
        <translation>not among the rules asked for</translation>
    </message>
    <message>
        <source>Errors: %1. Warnings: %2. Information: %3.</source>
        <translation>Errors: %1. Warnings: %2. Information: %3.</translation>
    </message>
    <message>
        <source>At: %1</source>
        <translation>At: %1</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>To do: %1</translation>
    </message>
    <message>
        <source>Fingerprint: %1</source>
        <translation>Fingerprint: %1</translation>
    </message>
    <message>
        <source>Waived findings:</source>
        <translation>Waived findings:</translation>
    </message>
    <message>
        <source>Rules run: %1 of %2.</source>
        <translation>Rules run: %1 of %2.</translation>
    </message>
    <message>
        <source>and %1 more that did not run</source>
        <translation>and %1 more that did not run</translation>
    </message>
    <message>
        <source>Agencies: %1</source>
        <translation>Agencies: %1</translation>
    </message>
    <message>
        <source>Severities shown: %1 and above.</source>
        <translation>Severities shown: %1 and above.</translation>
    </message>
    <message>
        <source>Framework: %1 %2 (%3), SHA-256 %4</source>
        <translation>Framework: %1 %2 (%3), SHA-256 %4</translation>
    </message>
    <message>
        <source>Model: SHA-256 %1</source>
        <translation>Model: SHA-256 %1</translation>
    </message>
    <message>
        <source>Changed by the settings:</source>
        <translation>Changed by the settings:</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 instead of %2</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>issued</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>replaced</translation>
    </message>
    <message>
        <source>it took longer than %1 ms</source>
        <translation>it took longer than %1 ms</translation>
    </message>
    <message>
        <source>it found more than %1 places</source>
        <translation>it found more than %1 places</translation>
    </message>
    <message>
        <source>it made or read a text of more than %1 KB</source>
        <translation>it made or read a text of more than %1 KB</translation>
    </message>
    <message>
        <source>it took more than %1 MB of memory</source>
        <translation>it took more than %1 MB of memory</translation>
    </message>
    <message>
        <source>%1 is forbidden: a rule may only read</source>
        <translation>%1 is forbidden: a rule may only read</translation>
    </message>
    <message>
        <source>it holds more than one statement</source>
        <translation>it holds more than one statement</translation>
    </message>
    <message>
        <source>It extends</source>
        <translation>It extends</translation>
    </message>
    <message>
        <source>It extends: %1</source>
        <translation>It extends: %1</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>proposed, not yet decided</source>
        <translation>proposed, not yet decided</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>on %1</translation>
    </message>
    <message>
        <source>The waiver by %1 (%2) was rejected%3</source>
        <translation>The waiver by %1 (%2) was rejected%3</translation>
    </message>
    <message>
        <source>Gone since then</source>
        <translation>Gone since then</translation>
    </message>
    <message>
        <source>Compared with %1: %2 new, %3 unchanged, %4 gone.</source>
        <translation>Compared with %1: %2 new, %3 unchanged, %4 gone.</translation>
    </message>
    <message>
        <source>Gone since then:</source>
        <translation>Gone since then:</translation>
    </message>
    <message>
        <source>Rests in part on drafts</source>
        <translation>Rests in part on drafts</translation>
    </message>
    <message>
        <source>Rests in part on a draft: %1</source>
        <translation>Rests in part on a draft: %1</translation>
    </message>
    <message>
        <source>%3-%2-%1</source>
        <comment>a day: %1 day, %2 month, %3 year</comment>
        <translation>%3-%2-%1</translation>
    </message>
</context>
<context>
    <name>rules</name>
    <message>
        <source>Why it matters</source>
        <translation>Why it matters</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Articles</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Examples that violate it</source>
        <translation>Examples that violate it</translation>
    </message>
    <message>
        <source>Examples that do not</source>
        <translation>Examples that do not</translation>
    </message>
</context>
<context>
    <name>suggestions</name>
    <message>
        <source>All state agencies</source>
        <translation>All state agencies</translation>
    </message>
    <message>
        <source>All ministries</source>
        <translation>All ministries</translation>
    </message>
    <message>
        <source>All provinces</source>
        <translation>All provinces</translation>
    </message>
    <message>
        <source>All communes</source>
        <translation>All communes</translation>
    </message>
</context>
<context>
    <name>yaml</name>
    <message>
        <source>this line does not go on from the lines above; check the indentation, and put texts with &apos;: &apos; or &apos; #&apos; in quotes</source>
        <translation>this line does not go on from the lines above; check the indentation, and put texts with &apos;: &apos; or &apos; #&apos; in quotes</translation>
    </message>
    <message>
        <source>a quotation mark is opened and never closed</source>
        <translation>a quotation mark is opened and never closed</translation>
    </message>
    <message>
        <source>a text begins with a character that YAML keeps for itself (@ ` % * &amp; !); put it in quotes</source>
        <translation>a text begins with a character that YAML keeps for itself (@ ` % * &amp; !); put it in quotes</translation>
    </message>
    <message>
        <source>a backslash between double quotes begins nothing that YAML knows; write it twice, or use single quotes</source>
        <translation>a backslash between double quotes begins nothing that YAML knows; write it twice, or use single quotes</translation>
    </message>
    <message>
        <source>after | or &gt; the text begins on the next line, further in</source>
        <translation>after | or &gt; the text begins on the next line, further in</translation>
    </message>
    <message>
        <source>a { is not closed by }, or a comma is missing between its values</source>
        <translation>a { is not closed by }, or a comma is missing between its values</translation>
    </message>
    <message>
        <source>a [ is not closed by ], or a comma is missing between its values</source>
        <translation>a [ is not closed by ], or a comma is missing between its values</translation>
    </message>
    <message>
        <source>a } or ] closes what nothing opened</source>
        <translation>a } or ] closes what nothing opened</translation>
    </message>
    <message>
        <source>a tab in the indentation; use blanks</source>
        <translation>a tab in the indentation; use blanks</translation>
    </message>
</context>
</TS>
