/** The one style sheet of the HTML report. Colours come in pairs that keep a contrast of at least 4.5 : 1. */
export const STYLE = `
:root{color-scheme:light dark;--ground:#fff;--panel:#f5f6f8;--ink:#1b1f24;--quiet:#57606a;--line:#d0d7de;--link:#0550ae;--good:#0f6d31;--good-ground:#d7f0dd;--weak:#7a4d00;--weak-ground:#fbeccb;--bad:#a31621;--bad-ground:#fbdfe0;--bar:#2563b0;--gain:#74b0ef}
@media (prefers-color-scheme:dark){:root{--ground:#14171b;--panel:#1d2127;--ink:#e6e9ed;--quiet:#a3acb7;--line:#3a414a;--link:#7ab8ff;--good:#7ddc95;--good-ground:#143a20;--weak:#f0c869;--weak-ground:#42330d;--bad:#ff9ea3;--bad-ground:#4c1b20;--bar:#3f83cf;--gain:#a9d1ff}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0 auto;max-width:72rem;padding:1.5rem 1rem 3rem;background:var(--ground);color:var(--ink);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1.2rem;margin:2.5rem 0 .75rem}
h3,h4{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.25rem 0 .75rem}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--bar);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static}
.quiet{color:var(--quiet)}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
table{border-collapse:collapse;width:100%}
th,td{padding:.4rem .5rem;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
thead th{color:var(--quiet);font-weight:600;font-size:.875rem;overflow-wrap:normal}
.quiet{font-weight:400}
.number{text-align:right;white-space:nowrap;overflow-wrap:normal;font-variant-numeric:tabular-nums}
.scroll{overflow-x:auto;max-width:100%}
svg.bar{display:block;width:100%;min-width:3rem;max-width:14rem;height:.5rem;margin-top:.25rem;fill:var(--bar)}
svg.bar .track{fill:var(--line)}
svg.bar .gain{fill:var(--gain)}
table.plan td:last-child{width:30%;vertical-align:middle}
table.plan th[scope=row]{font-weight:400}
caption{text-align:left;color:var(--quiet);padding-bottom:.25rem}
ol.steps{padding-left:2rem}
ol.steps li{margin-bottom:.6rem}
.heat{width:auto}
.heat th,.heat td{border:1px solid var(--line);padding:.2rem .4rem;vertical-align:middle}
.heat tbody th{font-weight:400;min-width:9rem;max-width:20rem}
.heat td{text-align:center;min-width:2.2rem;line-height:1.2}
.heat b{font-size:1.3em}
.heat td>span{font-size:.7em}
.exact,.alias{background:var(--good-ground);color:var(--good)}
.implied{background:var(--weak-ground);color:var(--weak)}
.missing{background:var(--bad-ground);color:var(--bad)}
.key span{display:inline-block;padding:0 .5rem;margin:0 .25rem .25rem 0;border-radius:.25rem}
details{border:1px solid var(--line);border-radius:.4rem;margin-bottom:.6rem}
summary{padding:.6rem .75rem;cursor:pointer;background:var(--panel);border-radius:.4rem}
summary h3{display:inline;margin:0;font-variant-numeric:tabular-nums}
summary .title{font-weight:400}
.body{padding:.25rem .75rem .75rem;scroll-margin-top:3.5rem}
ul.list{list-style:none;margin:0;padding:0}
ul.list>li{border-bottom:1px solid var(--line);padding:.5rem 0}
ul.list>li:last-child{border-bottom:0}
.name{font-weight:600}
.tag{display:inline-block;border-radius:.25rem;padding:0 .4rem;font-size:.875rem}
blockquote{margin:.25rem 0 0;padding-left:.75rem;border-left:3px solid var(--line);color:var(--quiet);font-size:.9375rem}
footer{margin-top:3rem;font-size:.875rem;color:var(--quiet)}
@media (max-width:36rem){.wide{display:none}body{padding:1rem .75rem 2rem}}
@media print{:root{color-scheme:light;--ground:#fff;--panel:#f5f6f8;--ink:#000;--quiet:#444;--line:#bbb;--link:#000;--good:#0f6d31;--good-ground:#d7f0dd;--weak:#7a4d00;--weak-ground:#fbeccb;--bad:#a31621;--bad-ground:#fbdfe0;--bar:#555;--gain:#999}body{max-width:none;padding:0;font-size:10pt}.skip{display:none}.scroll{overflow:visible}li,tr,blockquote{break-inside:avoid}h2,h3,summary{break-after:avoid}details::details-content{content-visibility:visible;block-size:auto}svg.bar,.heat td,.tag{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`
