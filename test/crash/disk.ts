/**
 * A disk as POSIX promises it and no better: what was written is there for readers at once, and after a power cut only
 * as far as it was synced. Bytes need a sync of their file, names one of their directory.
 */
export class Disk {
  readonly #nodes: Node[] = [newDirectory()];

  /** The node at a path of names below the root, as a reader sees it now. */
  find(path: readonly string[]): number | undefined {
    let id = ROOT;
    for (const name of path) {
      const node = this.#nodes[id];
      const next = node?.kind === 'directory' ? node.names.get(name) : undefined;
      if (next === undefined) return undefined;
      id = next;
    }
    return id;
  }

  /** A new node under a name; gives its number. */
  create(at: number, path: readonly string[], kind: Node['kind']): number {
    const id = this.#nodes.push(kind === 'file' ? newFile() : newDirectory()) - 1;
    this.name(at, path, id);
    return id;
  }

  /** A name for a node that exists; a name that is there already goes over to it. `from` loses its own, if given. */
  name(at: number, path: readonly string[], id: number, from?: readonly string[]): void {
    const [directory, name] = this.#parent(path);
    const change: Renaming = { at, set: [name, id] };
    if (from) {
      const [source, old] = this.#parent(from);
      if (source !== directory) throw new Error('a name moved to another directory');
      change.remove = old;
    }
    rename(directory.names, change);
    directory.pending.push(change);
  }

  unname(at: number, path: readonly string[]): void {
    const [directory, remove] = this.#parent(path);
    rename(directory.names, { at, remove });
    directory.pending.push({ at, remove });
  }

  write(at: number, id: number, offset: number, data: Buffer): void {
    const file = this.#file(id);
    file.size = Math.max(file.size, offset + data.length);
    file.pending.push({ at, offset, data });
  }

  resize(at: number, id: number, size: number): void {
    const file = this.#file(id);
    file.size = size;
    file.pending.push({ at, size });
  }

  sizeOf(id: number): number {
    return this.#file(id).size;
  }

  /** What had ended before the sync began survives from now on. */
  sync(id: number, begun: number): void {
    const node = this.#nodes[id];
    if (node?.kind === 'file') {
      const covered = node.pending.filter(({ at }) => at < begun);
      node.durable = applied(node.durable, covered);
      node.pending = node.pending.filter(({ at }) => at >= begun);
    } else if (node) {
      for (const change of node.pending) if (change.at < begun) rename(node.durable, change);
      node.pending = node.pending.filter(({ at }) => at >= begun);
    }
  }

  /** The files of a disk after a power cut now, by path; directories end in a slash. */
  image(fate: Fate): Map<string, Buffer> {
    const image = new Map<string, Buffer>();
    const drawn = new Map<number, Buffer>();
    const walk = (directory: Directory, path: string): void => {
      const names = new Map(directory.durable);
      for (const change of fate.names(directory.pending)) rename(names, change);
      for (const [name, id] of names) {
        const node = this.#nodes[id];
        if (node?.kind === 'directory') {
          image.set(`${path}${name}/`, Buffer.alloc(0));
          walk(node, `${path}${name}/`);
        } else if (node) {
          // Two names of one file show the same bytes.
          const bytes = drawn.get(id) ?? applied(node.durable, fate.bytes(node.pending));
          drawn.set(id, bytes);
          image.set(path + name, bytes);
        }
      }
    };
    walk(this.#directory(ROOT), '');
    return image;
  }

  #parent(path: readonly string[]): [Directory, string] {
    const id = this.find(path.slice(0, -1));
    const name = path.at(-1);
    if (id === undefined || name === undefined)
      throw new Error(`no directory for ${path.join('/')}`);
    return [this.#directory(id), name];
  }

  #directory(id: number): Directory {
    const node = this.#nodes[id];
    if (node?.kind !== 'directory') throw new Error(`node ${id} is no directory`);
    return node;
  }

  #file(id: number): File {
    const node = this.#nodes[id];
    if (node?.kind !== 'file') throw new Error(`node ${id} is no file`);
    return node;
  }
}

/** Decides what becomes of changes that no sync has covered; gives those that take effect, in order. */
export interface Fate {
  names(pending: readonly Renaming[]): readonly Renaming[];
  bytes(pending: readonly Change[]): readonly Change[];
}

/** A change of a directory, all or nothing. `at`: when the call ended. */
export interface Renaming {
  at: number;
  remove?: string;
  set?: [name: string, id: number];
}

/** A change of a file's bytes: a write, or a new size. */
export type Change = { at: number; offset: number; data: Buffer } | { at: number; size: number };

interface Directory {
  kind: 'directory';
  /** As readers see it. */
  names: Map<string, number>;
  /** As a power cut leaves it at least. */
  durable: Map<string, number>;
  pending: Renaming[];
}

interface File {
  kind: 'file';
  size: number;
  durable: Buffer;
  pending: Change[];
}

type Node = Directory | File;

const ROOT = 0;

const newDirectory = (): Directory => ({
  kind: 'directory',
  ...{ names: new Map(), durable: new Map(), pending: [] },
});

const newFile = (): File => ({ kind: 'file', size: 0, durable: Buffer.alloc(0), pending: [] });

function rename(names: Map<string, number>, { remove, set }: Renaming): void {
  if (remove !== undefined) names.delete(remove);
  if (set) names.set(...set);
}

/** The bytes after the changes, in a new buffer: others may still hold the old one. */
function applied(bytes: Buffer, changes: readonly Change[]): Buffer {
  if (changes.length === 0) return bytes;
  const ends = changes.map((change) => ('size' in change ? change.size : endOf(change)));
  const room = Buffer.alloc(Math.max(bytes.length, ...ends));
  bytes.copy(room);
  let length = bytes.length;
  for (const change of changes) {
    if ('size' in change) {
      room.fill(0, Math.min(change.size, length));
      length = change.size;
    } else {
      change.data.copy(room, change.offset);
      length = Math.max(length, endOf(change));
    }
  }
  return room.subarray(0, length);
}

const endOf = ({ offset, data }: { offset: number; data: Buffer }): number => offset + data.length;
