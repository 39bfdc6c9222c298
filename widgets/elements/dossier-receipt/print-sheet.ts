import type { LitElement, ReactiveController } from 'lit';

/**
 * Prints a paper alone on one A5 page, whatever the page around it looks like. While the browser prints, a copy of
 * `.paper` stands directly in the body, in a shadow root with the same styles, and the rest of the page is hidden:
 * `@page` has no effect inside a shadow root, and a host page's columns would squeeze the paper.
 */
export class PrintSheet implements ReactiveController {
  private host: LitElement;
  private undo: (() => void)[] = [];

  constructor(host: LitElement) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.lay);
    addEventListener('afterprint', this.clear);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.lay);
    removeEventListener('afterprint', this.clear);
    this.clear();
  }

  /** Opens the browser's print dialogue for this paper, also when the page shows several. */
  print(): void {
    wanted = this.host;
    window.print();
  }

  private lay = (): void => {
    const paper = this.host.renderRoot.querySelector('.paper');
    if (!paper || document.getElementById(SHEET) || (wanted && wanted !== this.host)) return;
    if (this.host.getClientRects().length === 0) return;
    const sheet = document.createElement('div');
    sheet.id = SHEET;
    const root = sheet.attachShadow({ mode: 'open' });
    copyStyles(this.host.renderRoot, root);
    const copy = paper.cloneNode(true) as Element;
    copy.querySelectorAll('.screen-only').forEach((part) => part.remove());
    root.append(copy);
    document.body.append(sheet);
    this.undo = [styleDocument(PAGE), () => sheet.remove()];
    fit(sheet);
  };

  private clear = (): void => {
    for (const step of this.undo.splice(0)) step();
    if (wanted === this.host) wanted = undefined;
  };
}

const SHEET = 'dvc-print-sheet';
/** Whose button was pressed. */
let wanted: Element | undefined;

/** A5 is 148 × 210 mm. */
const MARGIN_MM = 8;
const HEIGHT_MM = 210 - 2 * MARGIN_MM;
const PX_PER_MM = 96 / 25.4;

const PAGE = `
@page { size: A5 portrait; margin: ${MARGIN_MM}mm; }
#${SHEET} { position: absolute; top: 0; left: 0; width: ${148 - 2 * MARGIN_MM}mm; }
@media screen { #${SHEET} { visibility: hidden; pointer-events: none; } }
@media print {
  html, body {
    display: block !important; position: static !important; float: none !important;
    width: auto !important; min-width: 0 !important; height: auto !important; min-height: 0 !important;
    margin: 0 !important; padding: 0 !important; border: 0 !important;
    background: #fff !important; overflow: visible !important; transform: none !important;
  }
  html::before, html::after, body::before, body::after { display: none !important; }
  body > :not(#${SHEET}) { display: none !important; }
}`;

/** As large as one page allows: old eyes read this paper. */
function fit(sheet: HTMLElement): void {
  for (let percent = 125; percent >= 75; percent -= 5) {
    sheet.style.setProperty('--_fit', String(percent / 100));
    // a little is left free: print rounds line heights otherwise than the screen does
    if (sheet.offsetHeight < HEIGHT_MM * PX_PER_MM * 0.97) return;
  }
}

/** A constructed style sheet needs no `unsafe-inline` in the page's policy; older browsers get a style element. */
function styleDocument(css: string): () => void {
  if (document.adoptedStyleSheets) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  return () => style.remove();
}

function copyStyles(from: ParentNode, to: ShadowRoot): void {
  if ('adoptedStyleSheets' in to) {
    to.adoptedStyleSheets = [...(from as ShadowRoot).adoptedStyleSheets];
  }
  from.querySelectorAll('style').forEach((style) => to.append(style.cloneNode(true)));
}
