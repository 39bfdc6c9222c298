import type { LitElement, ReactiveController } from 'lit';
import { idOf } from '../../fields/view.ts';

/** `heading` of the screen, error `summary`, `receipt`, or the path of a field. */
type Target = string;

/** Moves the focus once the screen it belongs to is there: a new screen is read from its heading. */
export class Focus implements ReactiveController {
  private host: LitElement;
  private due: Target | undefined;

  constructor(host: LitElement) {
    this.host = host;
    host.addController(this);
  }

  on(target: Target): void {
    this.due = target;
    this.host.requestUpdate();
  }

  hostUpdated(): void {
    const { due } = this;
    const element = due && this.find(due);
    if (!element) return;
    this.due = undefined;
    if (this.host.getBoundingClientRect().top < 0) this.host.scrollIntoView();
    element.focus();
  }

  private find(target: Target): HTMLElement | null | undefined {
    const root = this.host.renderRoot;
    if (target === 'heading') return root.querySelector<HTMLElement>('h2');
    if (target === 'summary') return root.querySelector<HTMLElement>('#summary');
    if (target === 'receipt') return root.querySelector<HTMLElement>('dvc-dossier-receipt');
    const whole = target.split('.')[0] ?? '';
    const field =
      root.querySelector<HTMLElement>(`#${idOf(target)}`) ?? root.querySelector(`#${idOf(whole)}`);
    return field?.matches('fieldset') ? field.querySelector('input, select, button') : field;
  }
}
