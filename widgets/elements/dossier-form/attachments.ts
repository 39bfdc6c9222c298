import { asRefusal } from '../../base/load.ts';
import type { Api } from '../../client/api.ts';
import type { FieldOf, FileLine } from '../../fields/index.ts';
import type { Draft } from './draft.ts';

type FilesField = FieldOf<'files'>;

interface Parts {
  client(): Api;
  draft(): Draft | undefined;
  /** A line has changed: save and render. */
  changed(): void;
  /** A file has arrived, or will not. */
  settled(file: FileLine): void;
}

/** Files on their way: one line each in the draft, sent as soon as they are chosen. */
export class Attachments {
  private parts: Parts;
  private count = 0;
  /** What was chosen, for as long as the page lives: needed to send it again. */
  private chosen = new Map<string, File>();
  private running = new Map<string, { stop: AbortController; done: Promise<void> }>();

  constructor(parts: Parts) {
    this.parts = parts;
  }

  add(field: FilesField, files: readonly File[]): void {
    const room = (field.max ?? MOST) - this.lines(field.id).length;
    for (const file of files.slice(0, room)) {
      const id = `${Date.now()}-${this.count++}`;
      this.chosen.set(id, file);
      const line: FileLine = { id, name: file.name, size: file.size, state: 'sending', share: 0 };
      this.set(field.id, [...this.lines(field.id), line]);
      this.send(field.id, line);
    }
  }

  retry(field: FilesField, line: FileLine): void {
    this.patch(field.id, line.id, { state: 'sending', share: 0, code: undefined });
    this.send(field.id, line);
  }

  remove(field: FilesField, { id, ref }: FileLine): void {
    this.running.get(id)?.stop.abort();
    this.chosen.delete(id);
    if (ref) this.discard(ref.upload);
    this.set(
      field.id,
      this.lines(field.id).filter((line) => line.id !== id),
    );
  }

  /** Takes everything back: the draft is thrown away. */
  dropAll(): void {
    for (const { stop } of Array.from(this.running.values())) stop.abort();
    for (const { ref } of Object.values(this.parts.draft()?.files ?? {}).flat()) {
      if (ref) this.discard(ref.upload);
    }
    this.chosen.clear();
  }

  /** The server does not have this file, or not as it should be. */
  blame(upload: string, code: FileLine['code']): string | undefined {
    for (const [field, lines] of Object.entries(this.parts.draft()?.files ?? {})) {
      const line = lines.find(({ ref }) => ref?.upload === upload);
      if (!line) continue;
      const state = this.chosen.has(line.id) ? 'failed' : 'lost';
      this.patch(field, line.id, { state, code, ref: undefined });
      return field;
    }
    return undefined;
  }

  /** Whether something is still on its way. */
  get busy(): boolean {
    return this.running.size > 0;
  }

  /** Resolves when nothing is on its way any more. */
  async allSettled(): Promise<void> {
    while (this.running.size)
      await Promise.all(Array.from(this.running.values(), ({ done }) => done));
  }

  private send(field: string, line: FileLine): void {
    const stop = new AbortController();
    const done = this.run(field, line, stop.signal).then(() => {
      this.running.delete(line.id);
    });
    this.running.set(line.id, { stop, done });
  }

  private async run(field: string, { id, name }: FileLine, signal: AbortSignal): Promise<void> {
    const file = this.chosen.get(id);
    const key = this.parts.draft()?.secrets.key;
    if (!file || !key) return this.patch(field, id, { state: 'lost' });
    try {
      const onProgress = (share: number): void => this.patch(field, id, { share });
      const { upload, size, sha256 } = await this.parts
        .client()
        .upload(file, { key, onProgress, signal });
      if (signal.aborted) return this.discard(upload);
      const ref = { upload, name, size, sha256 };
      this.patch(field, id, { state: 'arrived', share: 1, size, ref });
    } catch (error) {
      if (signal.aborted) return;
      this.patch(field, id, { state: 'failed', code: asRefusal(error).code });
    }
    const line = this.lines(field).find((one) => one.id === id);
    if (line) this.parts.settled(line);
  }

  private lines(field: string): readonly FileLine[] {
    return this.parts.draft()?.files[field] ?? [];
  }

  private set(field: string, lines: FileLine[]): void {
    const draft = this.parts.draft();
    if (draft) draft.files[field] = lines;
    this.parts.changed();
  }

  private patch(field: string, id: string, change: Partial<FileLine>): void {
    this.set(
      field,
      this.lines(field).map((line) => (line.id === id ? { ...line, ...change } : line)),
    );
  }

  private discard(upload: string): void {
    const key = this.parts.draft()?.secrets.key;
    if (key) void this.parts.client().discard(upload, { key });
  }
}

/** The contract's limit for one answer. */
const MOST = 15;
