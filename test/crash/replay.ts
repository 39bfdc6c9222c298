import { relative, sep } from 'node:path';
import type { Disk } from './disk.ts';
import { fileOf, numberAt, type Call } from './trace.ts';

/** What the server promised over a socket, and when its bytes went out. */
export interface Promised {
  at: number;
  /** A dossier's code in an acknowledgement. */
  code?: string;
  /** SHA-256 of an upload that was called whole. */
  whole?: string;
}

/** Plays the calls of one server's life on a disk whose root is `root`. */
export class Replay {
  readonly #root: string;
  readonly #disk: Disk;
  readonly #open = new Map<number, Handle>();
  #promised: Promised[] = [];

  constructor(root: string, disk: Disk) {
    this.#root = root;
    this.#disk = disk;
  }

  /** Promises since the last time this was asked. */
  takePromised(): Promised[] {
    const taken = this.#promised;
    this.#promised = [];
    return taken;
  }

  /**
   * Carries a call out; true when it changed or synced something of ours, or promised something.
   * Throws on a call that could change our files in a way that is not modelled.
   */
  step(call: Call): boolean {
    if (call.result === undefined) {
      if (this.#concernsUs(call)) throw new Error(`the process ended within ${call.name}`);
      return false;
    }
    if (call.name === 'io_uring_setup' && /flags=[^,]*IORING_SETUP_SQPOLL/.test(call.args))
      throw new Error('a ring carries file operations past the trace');
    if (call.result < 0) return false;
    switch (call.name) {
      case 'openat':
      case 'open':
      case 'creat':
        return this.#opened(call, call.result);
      case 'close':
        this.#open.delete(fdOf(call));
        return false;
      case 'lseek':
        return this.#sought(call, call.result);
      case 'write':
      case 'writev':
      case 'pwrite64':
      case 'pwritev':
        return this.#wrote(call, call.result);
      case 'ftruncate':
        return this.#resized(call);
      case 'fsync':
      case 'fdatasync':
        return this.#synced(call);
      default:
        return this.#named(call);
    }
  }

  #opened(call: Call, fd: number): boolean {
    this.#open.delete(fd);
    const path = this.#pathOf(call.strings[0]);
    if (!path || isShared(path)) return false;
    if (/O_TMPFILE/.test(call.args)) throw new Error('a file without a name');
    const known = this.#disk.find(path);
    const creates = call.name === 'creat' || /O_CREAT/.test(call.args);
    if (known === undefined && !creates)
      throw new Error(`opened a file never made: ${path.join('/')}`);
    const id = known ?? this.#disk.create(call.ended, path, 'file');
    this.#open.set(fd, { id, position: 0, appends: /O_APPEND/.test(call.args) });
    const empties = known !== undefined && (call.name === 'creat' || /O_TRUNC/.test(call.args));
    if (empties) this.#disk.resize(call.ended, id, 0);
    return empties || known === undefined;
  }

  #sought(call: Call, position: number): boolean {
    const handle = this.#open.get(fdOf(call));
    if (handle) handle.position = position;
    return false;
  }

  #wrote(call: Call, length: number): boolean {
    const handle = this.#open.get(fdOf(call));
    if (!handle) return this.#promises(call);
    const data = Buffer.concat(call.strings).subarray(0, length);
    if (data.length < length) throw new Error(`${call.name}: bytes are missing in the trace`);
    const placed = call.name === 'pwrite64' || call.name === 'pwritev';
    const end = handle.appends ? this.#disk.sizeOf(handle.id) : handle.position;
    const offset = placed ? numberAt(call, -1) : end;
    if (!placed) handle.position = offset + length;
    this.#disk.write(call.ended, handle.id, offset, data);
    return true;
  }

  /** Bytes on a socket count as heard from the moment they were handed over. */
  #promises(call: Call): boolean {
    const file = fileOf(call.args);
    if (file && this.#isOurs(file.is) && !isShared([file.is]))
      throw new Error(`a write to a file that was never opened: ${file.is}`);
    if (!file?.is.startsWith('socket:')) return false;
    const text = Buffer.concat(call.strings).toString('latin1');
    const at = call.begun;
    const codes = [...text.matchAll(/"code":"([A-Z][\d.]+-\d{6}-\d{4,6})"/g)];
    const wholes = [...text.matchAll(/dvc-sha256: ?([0-9a-f]{64})/gi)];
    this.#promised.push(...codes.map(([, code]) => ({ at, code })));
    this.#promised.push(...wholes.map(([, whole]) => ({ at, whole })));
    return codes.length + wholes.length > 0;
  }

  #resized(call: Call): boolean {
    const handle = this.#open.get(fdOf(call));
    if (handle) this.#disk.resize(call.ended, handle.id, numberAt(call, 1));
    return handle !== undefined;
  }

  #synced(call: Call): boolean {
    const handle = this.#open.get(fdOf(call));
    if (handle) this.#disk.sync(handle.id, call.begun);
    return handle !== undefined;
  }

  #named(call: Call): boolean {
    if (!this.#concernsUs(call)) return false;
    const [path, other] = call.strings.map((text) => this.#pathOf(text));
    if (!path) throw new Error(`${call.name} between inside and outside`);
    switch (call.name) {
      case 'mkdir':
      case 'mkdirat':
        this.#disk.create(call.ended, path, 'directory');
        return true;
      case 'unlink':
      case 'unlinkat':
      case 'rmdir':
        if (isShared(path)) return false;
        this.#disk.unname(call.ended, path);
        return true;
      case 'link':
      case 'linkat':
      case 'rename':
      case 'renameat':
      case 'renameat2': {
        const id = this.#disk.find(path);
        if (!other || id === undefined) throw new Error(`${call.name} of ${path.join('/')}`);
        this.#disk.name(call.ended, other, id, call.name.startsWith('rename') ? path : undefined);
        return true;
      }
      default:
        throw new Error(`${call.name} on our files is not modelled`);
    }
  }

  #concernsUs(call: Call): boolean {
    const file = fileOf(call.args);
    return (
      (file !== undefined && this.#open.has(file.fd)) ||
      (/^(rename|link|symlink|unlink|rmdir|mkdir|truncate)/.test(call.name) &&
        call.strings.some((text) => this.#isOurs(text.toString())))
    );
  }

  #isOurs(path: string): boolean {
    return path.startsWith(this.#root + sep);
  }

  /** Names below the root; undefined outside. */
  #pathOf(text: Buffer | undefined): string[] | undefined {
    const path = text?.toString() ?? '';
    if (path === this.#root) return [];
    return this.#isOurs(path) ? relative(this.#root, path).split(sep) : undefined;
  }
}

interface Handle {
  id: number;
  position: number;
  appends: boolean;
}

/** Not of the disk: SQLite's index over the log is memory that is built anew, and a socket holds nothing. */
export function isShared(path: readonly string[]): boolean {
  return /(-shm|\.sock)$/.test(path.at(-1) ?? '');
}

function fdOf(call: Call): number {
  const file = fileOf(call.args);
  if (!file) throw new Error(`${call.name} without a file: ${call.args.slice(0, 80)}`);
  return file.fd;
}
