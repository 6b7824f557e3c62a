import fs from 'node:fs';
import path from 'node:path';

/** One change of the disk, as the library of disk-library.ts logs it; paths are below the watched folder. */
export type DiskChange =
  | { readonly kind: 'make'; readonly inode: number; readonly path: string; readonly isFolder: boolean }
  | { readonly kind: 'write'; readonly inode: number; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'size'; readonly inode: number; readonly size: number }
  | { readonly kind: 'sync'; readonly inode: number }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'gone'; readonly path: string };

/** @throws RangeError when a line is not understood: what is not parsed cannot be found wanting */
export function readTrace(file: string): readonly DiskChange[] {
  const log = fs.readFileSync(file);
  const changes: DiskChange[] = [];
  for (let place = 0; place < log.length;) {
    const end = log.indexOf('\n', place);
    const line = log.subarray(place, end).toString('utf8');
    place = end + 1;
    const change = readLine(line, (length) => log.subarray(place, (place += length)));
    changes.push(change);
  }
  return changes;
}

function readLine(line: string, take: (length: number) => Buffer): DiskChange {
  const [kind = '', ...words] = line.split(' ');
  const rest = line.slice(kind.length + 1);
  const [first = NaN, second = NaN, third = NaN] = words.map(Number);
  switch (kind) {
    case 'make': {
      const name = rest.slice(rest.indexOf(' ') + 1);
      return { kind, inode: first, path: name.replace(/\/$/, ''), isFolder: name.endsWith('/') };
    }
    case 'write':
      return { kind, inode: first, at: second, bytes: take(third) };
    case 'size':
      return { kind, inode: first, size: second };
    case 'sync':
      return { kind, inode: first };
    case 'rename': {
      const [from = '', to = ''] = rest.split('\t');
      return { kind, from, to };
    }
    case 'gone':
      return { kind, path: rest };
    default:
      throw new RangeError('not a line of the trace');
  }
}

/** What stands in a folder before the work, all of it durable. */
export interface DiskImage {
  readonly inode: number;
  readonly files: ReadonlyMap<string, { readonly inode: number; readonly bytes: Buffer }>;
  readonly folders: ReadonlyMap<string, DiskImage>;
}

export function readImage(folder: string): DiskImage {
  const entries = fs.readdirSync(folder, { withFileTypes: true });
  const at = (name: string) => path.join(folder, name);
  return {
    inode: fs.statSync(folder).ino,
    files: new Map(
      entries
        .filter((entry) => entry.isFile())
        .map(({ name }) => [name, { inode: fs.statSync(at(name)).ino, bytes: fs.readFileSync(at(name)) }]),
    ),
    folders: new Map(
      entries.filter((entry) => entry.isDirectory()).map(({ name }) => [name, readImage(at(name))]),
    ),
  };
}

type Data = Extract<DiskChange, { kind: 'write' | 'size' }>;
type Name =
  | { readonly kind: 'put'; readonly name: string; readonly node: Node }
  | { readonly kind: 'move'; readonly from: string; readonly to: string }
  | { readonly kind: 'take'; readonly name: string };

interface FileNode {
  readonly kind: 'file';
  /** What a cut cannot take away any more. */
  durable: Buffer;
  pending: Data[];
}
interface FolderNode {
  readonly kind: 'folder';
  durable: ReadonlyMap<string, Node>;
  pending: Name[];
  /** As the process sees it. */
  live: Map<string, Node>;
}
type Node = FileNode | FolderNode;

/** A tree of files; folders are null. */
export type Tree = ReadonlyMap<string, Buffer | null>;

const sector = 512;

/**
 * A disk that keeps apart what is durable and what a power cut may still take: writes and truncations since the last sync
 * of a file, names since the last sync of their folder.
 */
export class SimulatedDisk {
  readonly #root: FolderNode;
  readonly #inodes = new Map<number, Node>();

  constructor(image: DiskImage) {
    this.#root = this.#folderOf(image);
  }

  #folderOf({ inode, files, folders }: DiskImage): FolderNode {
    const live = new Map<string, Node>();
    for (const [name, folder] of folders) live.set(name, this.#folderOf(folder));
    for (const [name, file] of files) {
      const node: FileNode = { kind: 'file', durable: file.bytes, pending: [] };
      this.#inodes.set(file.inode, node);
      live.set(name, node);
    }
    const node: FolderNode = { kind: 'folder', durable: new Map(live), pending: [], live };
    this.#inodes.set(inode, node);
    return node;
  }

  apply(change: DiskChange): void {
    switch (change.kind) {
      case 'make': {
        const node: Node = change.isFolder
          ? { kind: 'folder', durable: new Map(), pending: [], live: new Map() }
          : { kind: 'file', durable: Buffer.alloc(0), pending: [] };
        this.#inodes.set(change.inode, node);
        return this.#rename(change.path, (name) => ({ kind: 'put', name, node }));
      }
      case 'write':
      case 'size':
        this.#file(change.inode).pending.push(change);
        return;
      case 'sync':
        return settle(this.#node(change.inode));
      case 'rename': {
        if (path.dirname(change.from) !== path.dirname(change.to))
          throw new RangeError('moved between folders');
        const to = path.basename(change.to);
        return this.#rename(change.from, (from) => ({ kind: 'move', from, to }));
      }
      case 'gone':
        return this.#rename(change.path, (name) => ({ kind: 'take', name }));
    }
  }

  #rename(place: string, change: (name: string) => Name): void {
    const folder = this.#folder(path.dirname(place));
    const made = change(path.basename(place));
    folder.pending.push(made);
    applyName(folder.live, made);
  }

  #folder(place: string): FolderNode {
    let node: Node | undefined = this.#root;
    for (const name of place === '.' ? [] : place.split('/')) {
      node = node?.kind === 'folder' ? node.live.get(name) : undefined;
    }
    if (node?.kind !== 'folder') throw new RangeError(`no such folder: ${place}`);
    return node;
  }

  #node(inode: number): Node {
    const node = this.#inodes.get(inode);
    if (node === undefined) throw new RangeError('a file that was never made');
    return node;
  }

  #file(inode: number): FileNode {
    const node = this.#node(inode);
    if (node.kind !== 'file') throw new RangeError('a folder is written to');
    return node;
  }

  /** What stands there when everything reached the disk. */
  whole(): Tree {
    return this.#tree(() => true);
  }

  /**
   * A state that a cut at this moment may leave: of what is not durable, any part may be missing, in any order, torn
   * between sectors; a file may have grown without its bytes.
   */
  afterCut(random: () => number): Tree {
    const likelihood = [0, 0.1, 0.5, 0.9, 1][Math.floor(random() * 5)] ?? 0.5;
    return this.#tree(() => random() < likelihood);
  }

  #tree(reached: () => boolean): Tree {
    const found = new Map<string, Buffer | null>();
    const visit = (folder: FolderNode, place: string): void => {
      const names = new Map(folder.durable);
      for (const change of folder.pending) if (reached()) applyName(names, change);
      for (const [name, node] of names) {
        const below = path.join(place, name);
        found.set(below, node.kind === 'folder' ? null : contentOf(node, reached));
        if (node.kind === 'folder') visit(node, below);
      }
    };
    visit(this.#root, '');
    return found;
  }
}

function applyName(names: Map<string, Node>, change: Name): void {
  switch (change.kind) {
    case 'put':
      names.set(change.name, change.node);
      return;
    case 'take':
      names.delete(change.name);
      return;
    case 'move': {
      const node = names.get(change.from);
      if (node === undefined) return;
      names.delete(change.from);
      names.set(change.to, node);
    }
  }
}

function settle(node: Node): void {
  if (node.kind === 'file') {
    node.durable = contentOf(node, () => true);
    node.pending = [];
    return;
  }
  node.durable = new Map(node.live);
  node.pending = [];
}

function contentOf({ durable, pending }: FileNode, reached: () => boolean): Buffer {
  if (pending.length === 0) return durable;
  const most = Math.max(
    durable.length,
    ...pending.map((change) => (change.kind === 'size' ? change.size : change.at + change.bytes.length)),
  );
  const bytes = Buffer.alloc(most);
  durable.copy(bytes);
  let length = durable.length;
  for (const change of pending) {
    if (change.kind === 'size') {
      if (!reached()) continue;
      if (change.size < length) bytes.fill(0, change.size, length);
      length = change.size;
      continue;
    }
    const { at, bytes: written } = change;
    for (let from = 0; from < written.length;) {
      const to = Math.min(written.length, (Math.floor((at + from) / sector) + 1) * sector - at);
      if (reached()) {
        written.copy(bytes, at + from, from, to);
        length = Math.max(length, at + to);
      }
      from = to;
    }
    if (reached()) length = Math.max(length, at + written.length);
  }
  return bytes.subarray(0, length);
}

/** What stands in a folder. */
export function readTree(folder: string): Tree {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    names.map((name) => {
      const place = path.join(folder, name);
      return [name, fs.statSync(place).isDirectory() ? null : fs.readFileSync(place)];
    }),
  );
}

export function writeTree(folder: string, tree: Tree): void {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder);
  for (const [name, bytes] of tree) {
    const place = path.join(folder, name);
    if (bytes === null) fs.mkdirSync(place, { recursive: true });
    else {
      fs.mkdirSync(path.dirname(place), { recursive: true });
      fs.writeFileSync(place, bytes);
    }
  }
}

/** The first path at which two trees differ, if they do. */
export function differenceOf(a: Tree, b: Tree): string | undefined {
  for (const name of new Set([...a.keys(), ...b.keys()])) {
    const [one, other] = [a.get(name), b.get(name)];
    if (one === undefined || other === undefined || one === null || other === null) {
      if (one !== other) return name;
    } else if (!one.equals(other)) return name;
  }
  return undefined;
}
