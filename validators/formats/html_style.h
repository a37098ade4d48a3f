// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace khung::validators {

/// Style sheet of every HTML page the program writes: light and dark, readable on paper, nothing from elsewhere.
inline constexpr const char* htmlStyle = R"(
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--line:#d0d7de;--page:#fff;--card:#f6f8fa;--e:#a40e26;--w:#7a4d00;--i:#0a53a8}
@media(prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9da7b3;--line:#3d444d;--page:#0d1117;--card:#161b22;--e:#ff9492;--w:#f0b72f;--i:#79c0ff}}
body{font:16px/1.55 system-ui,"Segoe UI","Noto Sans","Liberation Sans","DejaVu Sans",sans-serif;color:var(--ink);background:var(--page);margin:0 auto;max-width:64rem;padding:2rem 1.25rem}
h1{font-size:1.6rem;margin:0 0 .5rem}h2{font-size:1.2rem;margin:2.2rem 0 .8rem;border-bottom:1px solid var(--line);padding-bottom:.3rem}
h3{font-size:1.02rem;margin:0 0 .4rem}.soft{color:var(--soft)}code{font-family:ui-monospace,"DejaVu Sans Mono",monospace;font-size:.86em;overflow-wrap:anywhere}
.counts{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0;padding:0;list-style:none}.counts li{border:1px solid var(--line);border-radius:.5rem;padding:.5rem 1rem;background:var(--card)}
.counts b{font-size:1.3rem;margin-right:.35rem}.e{color:var(--e)}.w{color:var(--w)}.i{color:var(--i)}
article{border:1px solid var(--line);border-left-width:.35rem;border-radius:.4rem;padding:.9rem 1.1rem;margin:0 0 .9rem;background:var(--card);break-inside:avoid}
article.e{border-left-color:var(--e)}article.w{border-left-color:var(--w)}article.i{border-left-color:var(--i)}article>*{color:var(--ink)}article .tag{font-weight:700}
article.e .tag{color:var(--e)}article.w .tag{color:var(--w)}article.i .tag{color:var(--i)}article p{margin:.35rem 0}
table{border-collapse:collapse;width:100%;font-size:.92rem}th,td{border:1px solid var(--line);padding:.35rem .6rem;text-align:left;vertical-align:top}th{background:var(--card)}
details{margin:.4rem 0}summary{cursor:pointer}
)";

} // namespace khung::validators
