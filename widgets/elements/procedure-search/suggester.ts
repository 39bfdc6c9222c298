import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Refusal } from '../../../server/contract/errors.ts';
import { Load } from '../../base/load.ts';
import type { Found } from './found.ts';

/** What the suggester needs of the widget around it. */
export interface SuggesterOptions {
  /** What stands in the input now. */
  text(): string;
  find(text: string, stop: AbortSignal): Promise<Found>;
  /** The suggestions have changed; none: the text was emptied, or the list is not wanted any more. */
  show(found: Found | undefined): void;
  /** Typing has stopped and the answer is there: says it, once. */
  speak(outcome: { found?: Found; refusal?: Refusal }): void;
}

/** Short enough to feel at once, long enough not to ask a server for every letter. */
const LOOK_MS = 250;
/** Where the answers come from this browser: longer than the burst in which an input method rewrites a word. */
const LOOK_NEAR_MS = 40;
/** An answer this fast has not been fetched from anywhere. */
const NEAR_MS = 40;
/** Later, so that speech does not run over the typing. */
const SPEAK_MS = 600;

/** Looks up what is being typed, and says how many there are when the typing has stopped. */
export class Suggester implements ReactiveController {
  private options: SuggesterOptions;
  private load: Load<Found>;
  private clocks: ReturnType<typeof setTimeout>[] = [];
  private speechDue = false;
  /** Whether the last answer was there at once. */
  private isNear = false;

  constructor(host: ReactiveControllerHost, options: SuggesterOptions) {
    this.options = options;
    this.load = new Load(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stopClocks();
  }

  get found(): Found | undefined {
    return this.load.value;
  }

  get refusal(): Refusal | undefined {
    return this.load.refusal;
  }

  /** A letter came or went: both clocks start anew. */
  typed(): void {
    this.stopClocks();
    this.clocks = [
      setTimeout(() => void this.look(), this.isNear ? LOOK_NEAR_MS : LOOK_MS),
      setTimeout(() => this.speak(), SPEAK_MS),
    ];
  }

  /** Something was decided: no suggestions any more, and nothing to say. */
  stop(): void {
    this.stopClocks();
    this.load.reset();
    this.options.show(undefined);
  }

  private async look(): Promise<void> {
    const text = this.options.text();
    if (text === '') return this.stop();
    const began = performance.now();
    const found = await this.load.run((stop) => this.options.find(text, stop));
    this.isNear = found !== undefined && performance.now() - began < NEAR_MS;
    if (found) this.options.show(found);
    if (this.speechDue && !this.load.waiting) this.speak();
  }

  /** Now, or as soon as the answer is there. */
  private speak(): void {
    this.speechDue = this.load.waiting;
    const { found, refusal } = this;
    if (!this.speechDue && (found || refusal))
      this.options.speak(refusal ? { refusal } : { found });
  }

  private stopClocks(): void {
    this.clocks.forEach(clearTimeout);
    this.clocks = [];
    this.speechDue = false;
  }
}
