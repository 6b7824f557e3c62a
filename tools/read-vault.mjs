#!/usr/bin/env node
// Reads a Keystead vault without Keystead: Node 24 and the package `hash-wasm`, nothing else.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { argon2id } from 'hash-wasm';

const usage = `Usage: node read-vault.mjs <vault folder> --user <name or id> (--sqlite <file> | --json <file>)

Opens vault.json with a person's passphrase, checks every page of vault.db and writes it decrypted: as a
plain SQLite file, or as JSON, {table: [rows]}. Refuses to overwrite. The passphrase is asked for on the
terminal; scripts may set KEYSTEAD_PASSPHRASE. Needs Node 24 and "npm install hash-wasm".
Close Keystead first. What this writes is NOT protected: keep it safe, delete it when done.`;

const refuse = (message) => {
  throw new Error(message);
};

function parseArguments(argv) {
  const [folder, userOption, user, kind, output] = argv;
  const known = userOption === '--user' && (kind === '--sqlite' || kind === '--json');
  if (!known || !output || argv.length !== 5) refuse(usage);
  if (fs.existsSync(output)) refuse(`${output} exists already; nothing was written.`);
  return { folder, user, kind, output };
}

async function askPassphrase() {
  if (process.env.KEYSTEAD_PASSPHRASE !== undefined) return process.env.KEYSTEAD_PASSPHRASE;
  if (!process.stdin.isTTY) refuse('No terminal to type the passphrase on. Set KEYSTEAD_PASSPHRASE instead.');
  process.stderr.write('Passphrase: ');
  const silent = readline.createInterface({ input: process.stdin, terminal: true });
  const passphrase = await new Promise((resolve, reject) => {
    silent.once('line', resolve).once('close', () => reject(new Error('Nothing was written.')));
  });
  silent.close();
  process.stderr.write('\n');
  return passphrase;
}

const hkdf = (key, label) => Buffer.from(crypto.hkdfSync('sha256', key, '', `keystead/1/${label}`, 32));

/** AES-256-GCM: nonce (12 bytes), ciphertext, tag (16). */
function unwrap(key, aad, base64) {
  const bytes = Buffer.from(base64, 'base64');
  const decipher = crypto.createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(aad)).setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
}

const der = (start, bytes) => Buffer.concat([Buffer.from(start, 'hex'), bytes]);
const rawPublic = (key) => key.export({ format: 'der', type: 'spki' }).subarray(-32);

/**
 * The next database key for somebody who was away when it was made: half of its wrapping key is in a box (version,
 * key ids of receiver and sender, 8 bytes each, one-time public half, 32, wrapped half), the other is the key before.
 */
function openPassed(header, slot, secret, before, { generation, box: base64, dek }) {
  const box = Buffer.from(base64, 'base64');
  const sender = header.publicKeys.find(({ keyId }) => keyId === box.toString('hex', 9, 17));
  if (!sender) refuse('vault.json is damaged: the key of who changed the key of the vault is missing.');
  const pkcs8 = der('302e020100300506032b656e04220420', secret);
  const privateKey = crypto.createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' });
  const agreed = [box.subarray(17, 49), Buffer.from(sender.x25519, 'base64')].map((bytes) => {
    const spki = der('302a300506032b656e032100', bytes);
    const publicKey = crypto.createPublicKey({ key: spki, format: 'der', type: 'spki' });
    return crypto.diffieHellman({ privateKey, publicKey });
  });
  const own = rawPublic(crypto.createPublicKey(privateKey)).toString('base64');
  const purpose = ['next-dek', header.vaultId, slot.slotId, generation].join('/');
  const label = ['box', purpose, box.toString('base64', 17, 49), sender.x25519, own].join('/');
  const half = unwrap(hkdf(Buffer.concat(agreed), label), label, box.toString('base64', 49));
  return unwrap(hkdf(Buffer.concat([half, before]), 'next-dek'), purpose, dek);
}

/** The database key out of vault.json. */
async function openHeader(file, user, passphrase) {
  const { mac, checksum: _checksum, ...header } = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (header.format !== 1) refuse(`This vault has format ${header.format}; this reader knows format 1.`);
  const people = header.slots.filter((slot) => slot.type === 'passphrase');
  const slot = people.find(({ userId, displayName }) => userId === user || displayName === user);
  if (!slot) refuse(`No such person. There are: ${people.map((each) => each.displayName).join(', ')}`);
  const { algorithm, memoryKiB, passes, lanes } = slot.kdf;
  const kdf = `${algorithm}:${memoryKiB}:${passes}:${lanes}`;
  const aadOf = (generation) => [header.vaultId, slot.slotId, slot.userId, kdf, generation].join('|');
  const kek = await argon2id({
    password: Buffer.from(passphrase.normalize('NFKC')),
    salt: Buffer.from(slot.salt, 'base64'),
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: 32,
    outputType: 'binary',
  });
  let uk;
  try {
    uk = unwrap(kek, aadOf(slot.generation), slot.wraps.uk);
  } catch {
    refuse('The passphrase is not right.');
  }
  const { dek: wrapped, identities, passed } = slot.wraps;
  let dek = unwrap(hkdf(uk, 'wrap-dek'), aadOf(wrapped.generation), wrapped.key);
  const [{ keyId, x25519 }] = identities;
  const secret = unwrap(hkdf(uk, `seal-x25519/${keyId}`), aadOf(slot.generation), x25519);
  for (const next of passed) dek = openPassed(header, slot, secret, dek, next);
  const text = `${JSON.stringify(header, null, 2)}\n`;
  const expected = crypto.createHmac('sha256', hkdf(dek, 'header')).update(text).digest('base64');
  if (mac !== expected)
    process.stderr.write('Warning: vault.json was changed by somebody without the key.\n');
  return dek;
}

/** SQLCipher 4: 4,096-byte pages, each ciphertext | IV (16) | HMAC-SHA512 (64); page 1 begins with the salt. */
function decryptDatabase(file, key, output) {
  if (fs.existsSync(`${file}-journal`) && fs.statSync(`${file}-journal`).size > 0) {
    refuse('Keystead is open or was cut off. Open and lock the vault in Keystead once, then try again.');
  }
  const { size } = fs.statSync(file);
  if (size === 0 || size % 4096 !== 0) refuse('vault.db is cut off.');
  const [from, to] = [fs.openSync(file, 'r'), fs.openSync(output, 'wx', 0o600)];
  try {
    const page = Buffer.alloc(4096);
    fs.readSync(from, page, 0, 16, 0);
    const macSalt = Buffer.from(page.subarray(0, 16).map((byte) => byte ^ 0x3a));
    const macKey = crypto.pbkdf2Sync(key, macSalt, 2, 32, 'sha512');
    for (let number = 1; number <= size / 4096; number += 1) {
      fs.readSync(from, page, 0, 4096, (number - 1) * 4096);
      const start = number === 1 ? 16 : 0;
      const hmac = crypto.createHmac('sha512', macKey).update(page.subarray(start, 4032));
      const mac = hmac.update(new Uint8Array(Uint32Array.of(number).buffer)).digest();
      if (!mac.equals(page.subarray(4032))) refuse(`Page ${number} of vault.db is damaged.`);
      const decipher = crypto.createDecipheriv('aes-256-cbc', key, page.subarray(4016, 4032));
      const head = number === 1 ? Buffer.from('SQLite format 3\0') : Buffer.alloc(0);
      const body = decipher.setAutoPadding(false).update(page.subarray(start, 4016));
      fs.writeSync(to, Buffer.concat([head, body, decipher.final(), Buffer.alloc(80)]));
    }
  } finally {
    fs.closeSync(from);
    fs.closeSync(to);
  }
}

/** Every table as an array of rows, BLOBs as base64. Search indexes are left out: they repeat the text. */
async function writeJson(plain, output) {
  const { DatabaseSync } = await import('node:sqlite');
  const db = new DatabaseSync(plain, { readOnly: true });
  const to = fs.openSync(output, 'wx', 0o600);
  const readable = (_key, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value;
  const tables = db
    .prepare('pragma table_list')
    .all()
    .filter(({ schema, type }) => schema === 'main' && type === 'table');
  tables.forEach(({ name }, index) => {
    fs.writeSync(to, `${index === 0 ? '{' : ','}\n${JSON.stringify(name)}: [`);
    let separator = '\n';
    for (const row of db.prepare(`select * from "${name}"`).iterate()) {
      fs.writeSync(to, separator + JSON.stringify(row, readable));
      separator = ',\n';
    }
    fs.writeSync(to, ']');
  });
  fs.writeSync(to, '\n}\n');
  fs.closeSync(to);
  db.close();
}

const made = [];
try {
  const { folder, user, kind, output } = parseArguments(process.argv.slice(2));
  const dek = await openHeader(path.join(folder, 'vault.json'), user, await askPassphrase());
  const plain = kind === '--sqlite' ? output : `${output}.part.db`;
  if (fs.existsSync(plain)) refuse(`${plain} exists already; nothing was written.`);
  made.push(...new Set([plain, output]));
  decryptDatabase(path.join(folder, 'vault.db'), dek, plain);
  if (kind === '--json') {
    await writeJson(plain, output);
    fs.rmSync(plain);
  }
  process.stderr.write(`Written: ${output}. It is not protected.\n`);
} catch (error) {
  for (const file of made) fs.rmSync(file, { force: true });
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
