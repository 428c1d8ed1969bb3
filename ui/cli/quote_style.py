"""The look of a report: the app's colours in light and dark, and one A4 sheet of paper."""

STYLE = """
:root { color-scheme: light dark; --ground: #ffffff; --line: #e3e6ea; --ink: #1c232b; --second: #5b6673; --accent: #0a5cc2;
 --good: #0f6c4b; --careful: #8a5700; --bad: #b3372b; font: 14px/1.45 Inter, system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { :root { --ground: #20262d; --line: #323a44; --ink: #e8ecf1; --second: #a6b0bc;
 --accent: #6fb0ff; --good: #57c79b; --careful: #e2b04c; --bad: #f08a7e; } }
body { margin: 0; background: var(--ground); color: var(--ink); font-variant-numeric: tabular-nums; }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem; }
header { display: flex; justify-content: space-between; align-items: baseline; gap: 1rem; border-bottom: 1px solid var(--line); }
h1 { font-size: 1.4rem; margin: 0 0 .4rem; overflow-wrap: anywhere; } header p { margin: 0; color: var(--second); }
h2 { font-size: 1rem; margin: 1rem 0 .35rem; } ul { margin: .2rem 0; padding: 0; list-style: none; } p { margin: .2rem 0; }
.part, .pair { display: flex; flex-wrap: wrap; gap: 1.5rem; } .part { align-items: flex-start; margin-top: 1rem; }
.part > div, .pair > div { flex: 1 1 18rem; min-width: 0; } .part h2 { margin-top: .6rem; } img { max-width: 100%; height: auto; }
dl { display: grid; grid-template-columns: 1fr 1fr; gap: .1rem 1.2rem; margin: 0; }
dl div { display: flex; justify-content: space-between; gap: .6rem; border-bottom: 1px solid var(--line); }
dt { color: var(--second); } dd { margin: 0; text-align: right; }
table { border-collapse: collapse; width: 100%; } th { color: var(--second); font-weight: 500; }
th, td { text-align: left; padding: .3rem .5rem .1rem 0; } .money { text-align: right; white-space: nowrap; }
td.money:nth-child(6) { font-weight: 600; }
.parts td { padding: 0 0 .35rem; border-bottom: 1px solid var(--line); font-size: .85rem; color: var(--second); }
td.best { font-weight: 600; } .quiet { color: var(--second); } ul.quiet { font-size: .9rem; }
.printable { color: var(--good); } .repairable, li.warning b { color: var(--careful); }
.unprintable, li.error b { color: var(--bad); }
.bar { display: block; width: 100%; height: 4px; margin: .1rem 0 .15rem; fill: var(--accent); border-radius: 2px; }
.plot { width: 100%; max-width: 25rem; height: auto; } .plot .axis { stroke: var(--line); fill: none; }
.plot .line { stroke: var(--accent); stroke-width: 1.6; fill: none; } .plot circle { fill: var(--accent); }
.plot text { font-size: 10px; fill: var(--second); }
@page { size: A4; margin: 11mm; }
@media print { :root { color-scheme: light; --ground: #ffffff; --line: #d4d8dd; --ink: #1c232b; --second: #5b6673;
 --accent: #0a5cc2; --good: #0f6c4b; --careful: #8a5700; --bad: #b3372b; font-size: 10.5px;
 -webkit-print-color-adjust: exact; print-color-adjust: exact; }
 main { padding: 0; max-width: none; break-after: page; }
 main:last-child { break-after: auto; } section, tr { break-inside: avoid; }
 img { width: 240px; } h2 { margin-top: .6rem; } }
"""
