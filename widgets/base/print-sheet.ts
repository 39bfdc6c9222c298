import type { LitElement, ReactiveController } from 'lit';

/** A sheet's size and its margin on each side, in millimetres. */
export interface Format {
  name: string;
  width: number;
  height: number;
  margin: number;
}

export const A5: Format = { name: 'A5', width: 148, height: 210, margin: 8 };
export const A4: Format = { name: 'A4', width: 210, height: 297, margin: 16 };

export interface PrintSheetOptions {
  format: Format;
  /** Only its own button prints it alone; the browser's print command prints the page around it too. */
  byButtonOnly?: boolean;
}

/**
 * Prints a paper alone on one page, whatever the page around it looks like. While the browser prints, a copy of
 * `.paper` stands directly in the body, in a shadow root with the same styles, and the rest of the page is hidden:
 * `@page` has no effect inside a shadow root, and a host page's columns would squeeze the paper. The styles know the
 * copy as `:host(#dvc-print-sheet)`; `--_fit` is how much larger or smaller it may be to fill one page.
 */
export class PrintSheet implements ReactiveController {
  private host: LitElement;
  private options: PrintSheetOptions;
  private undo: (() => void)[] = [];

  constructor(host: LitElement, options: PrintSheetOptions = { format: A5 }) {
    this.host = host;
    this.options = options;
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
    if (!paper || document.getElementById(SHEET) || !this.isMeant()) return;
    const sheet = document.createElement('div');
    sheet.id = SHEET;
    const root = sheet.attachShadow({ mode: 'open' });
    copyStyles(this.host.renderRoot, root);
    const copy = paper.cloneNode(true) as Element;
    copy.querySelectorAll('.screen-only').forEach((part) => part.remove());
    root.append(copy);
    document.body.append(sheet);
    this.undo = [styleDocument(pageStyles(this.options.format)), () => sheet.remove()];
    fit(sheet, this.options.format);
  };

  /** By its button; or by the browser's command, when it is on the screen. */
  private isMeant(): boolean {
    if (wanted) return wanted === this.host;
    return !this.options.byButtonOnly && this.host.getClientRects().length > 0;
  }

  private clear = (): void => {
    for (const step of this.undo.splice(0)) step();
    if (wanted === this.host) wanted = undefined;
  };
}

const SHEET = 'dvc-print-sheet';
/** Whose button was pressed. */
let wanted: Element | undefined;

const PX_PER_MM = 96 / 25.4;

const pageStyles = ({ name, width, margin }: Format): string => `
@page { size: ${name} portrait; margin: ${margin}mm; }
#${SHEET} { position: absolute; top: 0; left: 0; width: ${width - 2 * margin}mm; }
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
function fit(sheet: HTMLElement, { height, margin }: Format): void {
  const room = (height - 2 * margin) * PX_PER_MM;
  for (let percent = 125; percent >= 75; percent -= 5) {
    sheet.style.setProperty('--_fit', String(percent / 100));
    // a little is left free: print rounds line heights otherwise than the screen does
    if (sheet.offsetHeight < room * 0.97) return;
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
