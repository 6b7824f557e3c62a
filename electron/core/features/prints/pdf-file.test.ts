import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { finishPdf, writeWhole } from './pdf-file.ts';

const noQpdf = spawnSync('qpdf', ['--version']).error !== undefined;
const facts = { title: 'Handover K-0001', language: 'en-GB', author: 'Linden Homes' };
let folder = '';

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'ks-pdf-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

async function onePage(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.addPage([200, 200]).drawText('Days at home: 412', { x: 20, y: 100, size: 12 });
  return pdf.save();
}

function qpdf(...args: readonly string[]) {
  const run = spawnSync('qpdf', args, { encoding: 'utf8' });
  return { code: run.status, text: run.stdout + run.stderr };
}

describe('a finished PDF', () => {
  it('has title, language and author', async () => {
    const pdf = await PDFDocument.load(await finishPdf(await onePage(), { ...facts, password: null }));
    expect(pdf.getTitle()).toBe('Handover K-0001');
    expect(pdf.getAuthor()).toBe('Linden Homes');
    expect(pdf.catalog.toString()).toContain('/Lang (en-GB)');
  });

  it.skipIf(noQpdf)('is AES-256 revision 6 as qpdf sees it, and opens with the password alone', async () => {
    const file = path.join(folder, 'secret.pdf');
    const password = 'café river lamp';
    writeWhole(file, await finishPdf(await onePage(), { ...facts, password: password.normalize('NFD') }));
    const opened = qpdf('--show-encryption', `--password=${password.normalize('NFC')}`, file);
    expect(opened.text).toContain('R = 6');
    expect(opened.text).toContain('stream encryption method: AESv3');
    expect(qpdf('--check', `--password=${password}`, file).code).toBe(0);
    expect(qpdf('--check', '--password=cafe river lamp', file).code).not.toBe(0);
    expect(fs.readFileSync(file).includes('Days at home')).toBe(false);
  });
});

describe('writing a file', () => {
  it('leaves the old file and nothing else when the disk refuses', () => {
    const target = path.join(folder, 'taken');
    fs.mkdirSync(target);
    expect(() => writeWhole(target, new Uint8Array([1]))).toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(fs.readdirSync(folder)).toEqual(['taken']);
  });

  it('replaces a file as a whole', () => {
    const target = path.join(folder, 'a.pdf');
    writeWhole(target, new Uint8Array([1, 2, 3]));
    writeWhole(target, new Uint8Array([4]));
    expect([...fs.readFileSync(target)]).toEqual([4]);
    expect(fs.readdirSync(folder)).toEqual(['a.pdf']);
  });
});
