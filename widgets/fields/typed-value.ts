import { noChange } from 'lit';
import { Directive, directive, type ElementPart, type PropertyPart } from 'lit/directive.js';

/**
 * Puts text into an input, but never under a person's fingers: while it has the focus it belongs to whoever types.
 * Vietnamese input methods compose, or send bursts of backspaces; a value set in between loses letters.
 */
class TypedValue extends Directive {
  override render(text: string): string {
    return text;
  }

  override update(part: PropertyPart | ElementPart, [text]: [string]): unknown {
    const input = part.element as HTMLInputElement;
    const root = input.getRootNode() as Document | ShadowRoot;
    if (root.activeElement !== input && input.value !== text) input.value = text;
    return noChange;
  }
}

export const typedValue = directive(TypedValue);
