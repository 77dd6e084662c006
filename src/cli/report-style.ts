/** The look of a report: a file of its own, without anything from the network. */
export const reportStyle = `
:root{color-scheme:light dark;--ink:#16242b;--soft:#51636b;--line:#d8e1e4;--paper:#fff;--back:#f4f7f8;--accent:#0b7285;
--log:#9fb3ba;--coach:#5aa9b8;--warn:#d99000;--justify:#c06a00;--redact:#0b7285;--block:#b3261e;--allow:#cfd8db}
@media (prefers-color-scheme:dark){:root{--ink:#e6eef1;--soft:#9fb1b8;--line:#2c3b42;--paper:#172126;--back:#0f171b;--accent:#4cc2d6;
--log:#5f747c;--coach:#3d8a99;--warn:#e0a52f;--justify:#d98a3a;--redact:#4cc2d6;--block:#f2776d;--allow:#3b4a51}}
*{box-sizing:border-box}
body{margin:0;background:var(--back);color:var(--ink);font:14px/20px system-ui,sans-serif}
main{max-width:1040px;margin:0 auto;padding:32px 24px 64px}
h1{font-size:24px;line-height:32px;margin:0 0 4px}h2{font-size:16px;line-height:24px;margin:0 0 12px}
section,.card{background:var(--paper);border:1px solid var(--line);border-radius:12px;padding:20px 24px;margin-top:16px}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:16px;margin-top:24px}
.card{margin:0;padding:16px 20px}.card b{display:block;font-size:24px;line-height:32px;font-variant-numeric:tabular-nums}
.soft,.card span{color:var(--soft)}p{margin:0 0 12px;max-width:72ch}.end{margin-top:24px}
table{border-collapse:collapse;width:100%}.wide{overflow-x:auto}
th{font-weight:600;color:var(--soft);text-align:left}th,td{padding:6px 16px 6px 0;border-bottom:1px solid var(--line);vertical-align:top}
tr:last-child td{border-bottom:0}.n{text-align:right;font-variant-numeric:tabular-nums}
svg{width:100%;height:auto;display:block;margin-bottom:12px}svg.bars{max-width:640px}
svg text{fill:var(--ink);font:13px system-ui,sans-serif}svg .small{font-size:11px;fill:var(--soft)}svg .end{text-anchor:end}svg .middle{text-anchor:middle}
svg .figure{fill:var(--soft);font-variant-numeric:tabular-nums}svg line{stroke:var(--line)}.bar{fill:var(--accent)}
.key{list-style:none;display:flex;flex-wrap:wrap;gap:4px 16px;margin:0 0 8px;padding:0}.dot{display:inline-block;width:10px;height:10px;border-radius:3px;margin-right:6px}
${['allow', 'log', 'coach', 'warn', 'justify', 'redact', 'block']
  .map((name) => `.a-${name}{fill:var(--${name});background:var(--${name})}`)
  .join('')}
details summary{cursor:pointer;color:var(--soft)}
@media print{:root{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--back:#fff;--accent:#0b7285}body{background:#fff}main{padding:0}
section,.card{break-inside:avoid;border-color:#bbb}.dot,svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}details{display:none}}
`;
