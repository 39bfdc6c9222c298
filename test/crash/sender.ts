import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Acknowledgement } from '../../server/contract/dossier.ts';
import { aLetter, attach, type Letter } from './letter.ts';
import type { Random } from './random.ts';
import { ConnectionLost, Unexpected, type Reply, type Wire } from './wire.ts';

/** Bytes of a step, as the widgets send them. */
const STEP = 262_144;
const SMALLEST = 10_000;
const LARGEST = 600_000;

/** How often a sender does what people and phones do; 0 to 1. */
export interface Habits {
  /** Uploads a photo and never sends the dossier. */
  abandons: number;
  /** Begins an upload anew after a loss instead of going on with it. */
  beginsAnew: number;
  /** Asks again with the same key though it was acknowledged. */
  asksAgain: number;
  /** Sends the same dossier twice at the same moment. */
  sendsTwice: number;
}

export const HABITS: Habits = {
  abandons: 0.08,
  beginsAnew: 0.15,
  asksAgain: 0.25,
  sendsTwice: 0.1,
};

export interface Told {
  letters: Letter[];
  /** What no sender should ever see. */
  faults: string[];
  losses: number;
}

export const nothingTold = (): Told => ({ letters: [], faults: [], losses: 0 });

/** Somebody with a phone: sends one dossier with a photo after another, each until it is acknowledged. */
export class Sender {
  readonly #wire: Wire;
  readonly #random: Random;
  readonly #told: Told;

  constructor(wire: Wire, random: Random, told: Told) {
    this.#wire = wire;
    this.#random = random;
    this.#told = told;
  }

  /** Sends one dossier; a refusal or a broken promise is noted as a fault. */
  async sendOne(): Promise<void> {
    const { letter, photo } = aLetter(this.#random.scaled(SMALLEST, LARGEST));
    this.#told.letters.push(letter);
    try {
      const upload = await this.#upload(letter, photo);
      if (this.#random.chance(HABITS.abandons)) return;
      attach(letter, upload);
      const times = this.#random.chance(HABITS.sendsTwice) ? 2 : 1;
      await Promise.all(Array.from({ length: times }, () => this.#submit(letter)));
      while (this.#random.chance(HABITS.asksAgain)) await this.#submit(letter);
    } catch (error) {
      if (!(error instanceof Unexpected)) throw error;
      this.#told.faults.push(error.message);
    }
  }

  async #submit(letter: Letter): Promise<void> {
    const answer = await this.#untilAnswered(() =>
      this.#wire.mutate('dossiers.submit', letter.submission),
    );
    const acknowledgement = answer as Acknowledgement;
    letter.acknowledgements.push(acknowledgement);
    const [first] = letter.acknowledgements;
    if (first && !isDeepStrictEqual(first, acknowledgement))
      throw new Unexpected(`acknowledged as ${first.code}, then as ${acknowledgement.code}`);
  }

  /** The upload that the server called whole. */
  async #upload(letter: Letter, photo: Buffer): Promise<string> {
    for (;;) {
      const upload = await this.#begin(letter);
      if (await this.#bring(letter, upload, photo)) return upload;
    }
  }

  async #begin(letter: Letter): Promise<string> {
    const { status, headers } = await this.#untilAnswered(
      () =>
        this.#wire.ask('POST', '/uploads', {
          'tus-resumable': '1.0.0',
          'upload-length': letter.photo.size,
          'upload-metadata': metadata({ key: letter.submission.key, sha256: letter.photo.sha256 }),
        }),
      () => letter.unheard++,
    );
    const upload = /\/uploads\/([0-9a-f]{32})$/.exec(headers.location ?? '')?.[1];
    if (status !== 201 || upload === undefined) throw new Unexpected(`upload: ${status}`);
    letter.uploads.push(upload);
    return upload;
  }

  /** Sends the bytes, going on where the server says; false: the sender prefers to begin anew. */
  async #bring(letter: Letter, upload: string, photo: Buffer): Promise<boolean> {
    for (let offset = 0; ;) {
      const reply = await this.#step(letter, upload, offset, photo.subarray(offset, offset + STEP));
      if (!reply) return false;
      const reached = Number(reply.headers['upload-offset']);
      if (reply.status >= 300) throw new Unexpected(`step: ${reply.status} at ${offset}`);
      if (!(reached >= offset)) throw new Unexpected(`offset went back, ${offset} to ${reached}`);
      offset = reached;
      if (offset < photo.length) continue;
      const found = reply.headers['dvc-sha256'];
      if (found !== letter.photo.sha256) throw new Unexpected(`told hash ${String(found)}`);
      return true;
    }
  }

  /** One step, or after a loss where the upload stands; undefined: begin anew. */
  async #step(
    { submission }: Letter,
    upload: string,
    offset: number,
    bytes: Buffer,
  ): Promise<Reply | undefined> {
    const path = `/uploads/${upload}`;
    const common = { 'tus-resumable': '1.0.0', 'dvc-key': submission.key };
    const headers = {
      ...common,
      'content-type': 'application/offset+octet-stream',
      'content-length': bytes.length,
      'upload-offset': offset,
    };
    try {
      return await this.#wire.ask('PATCH', path, headers, bytes);
    } catch (error) {
      await this.#afterLoss(error);
    }
    if (this.#random.chance(HABITS.beginsAnew)) return undefined;
    return this.#untilAnswered(() => this.#wire.ask('HEAD', path, common));
  }

  async #untilAnswered<T>(ask: () => Promise<T>, onLoss?: () => void): Promise<T> {
    for (;;) {
      try {
        return await ask();
      } catch (error) {
        onLoss?.();
        await this.#afterLoss(error);
      }
    }
  }

  async #afterLoss(error: unknown): Promise<void> {
    if (!(error instanceof ConnectionLost)) throw error;
    this.#told.losses++;
    await wait(this.#random.int(20, 200));
  }
}

const metadata = (pairs: Record<string, string>): string =>
  Object.entries(pairs)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');
