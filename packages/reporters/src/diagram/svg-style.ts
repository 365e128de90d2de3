/** Colours for light and for dark pages; whoever prints gets the light ones. */
export const svgStyle = `
  .topolint { --paper: #ffffff; --ink: #1f2328; --soft: #59636e; --line: #8c959f; --band: #f6f8fa; --node: #ffffff; --error: #cf222e; --warning: #9a6700; --info: #0969da; --error-fill: #ffebe9; --warning-fill: #fff8e5; --info-fill: #eaf4ff;
    font-family: system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; font-size: 13px; }
  @media screen and (prefers-color-scheme: dark) {
    .topolint { --paper: #0d1117; --ink: #e6edf3; --soft: #9198a1; --line: #6e7681; --band: #151b23; --node: #0d1117; --error: #ff7b72; --warning: #e3b341; --info: #79c0ff; --error-fill: #33161a; --warning-fill: #2e2410; --info-fill: #10243e; }
  }
  .paper { fill: var(--paper); }
  .band { fill: var(--band); stroke: var(--line); stroke-opacity: .5; }
  .node rect { fill: var(--node); stroke: var(--line); stroke-width: 1.2; }
  .legacy rect, .band.legacy { stroke-dasharray: 6 4; }
  .error rect { stroke: var(--error); fill: var(--error-fill); stroke-width: 2; }
  .warning rect { stroke: var(--warning); fill: var(--warning-fill); stroke-width: 2; }
  .info rect { stroke: var(--info); fill: var(--info-fill); stroke-width: 2; }
  text { fill: var(--ink); }
  .name { font-weight: 600; }
  .says, .head, .site { fill: var(--soft); font-size: 12px; }
  .head { font-weight: 600; }
  .error .found { fill: var(--error); } .warning .found { fill: var(--warning); } .info .found { fill: var(--info); }
  .found { font-size: 12px; font-weight: 600; }
  .edge { fill: none; stroke: var(--line); stroke-width: 1.2; }
  .edge.nextHop { stroke: var(--soft); stroke-width: 2; }
  .edge.error { stroke: var(--error); } .edge.warning { stroke: var(--warning); } .edge.info { stroke: var(--info); }
  .tip { fill: var(--soft); }
`
