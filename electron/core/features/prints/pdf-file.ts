import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

interface PdfFacts {
  readonly title: string;
  readonly language: string;
  readonly author: string;
  /** Encrypts with AES-256, revision 6 (security.md 3.9); null leaves the file open. */
  readonly password: string | null;
}

/**
 * Gives a printed PDF its title and language and, where a password is given, encrypts it. Tags stay as printed.
 * The password is normalised to NFC; the owner's password is random and known to nobody.
 */
export async function finishPdf(printed: Uint8Array, facts: PdfFacts): Promise<Uint8Array> {
  const { PDFDocument } = await import('@cantoo/pdf-lib');
  const pdf = await PDFDocument.load(printed, { updateMetadata: false });
  pdf.setTitle(facts.title, { showInWindowTitleBar: true });
  pdf.setLanguage(facts.language);
  pdf.setAuthor(facts.author);
  pdf.setCreator('Keystead');
  pdf.setProducer('Keystead');
  if (facts.password !== null) {
    pdf.encrypt({
      algorithm: 'AES-256',
      userPassword: facts.password.normalize('NFC'),
      ownerPassword: randomBytes(24).toString('base64url'),
      permissions: { printing: 'highResolution', copying: true, contentAccessibility: true },
    });
  }
  return pdf.save();
}

/**
 * Writes a file where the person wanted it: beside it first, flushed, then renamed, so that a full disk or a cut leaves
 * either the old file or the new one. The unfinished file is removed.
 * @throws the system's error (`ENOSPC`, `EACCES` …)
 */
export function writeWhole(target: string, bytes: Uint8Array): void {
  const unfinished = path.join(path.dirname(target), `.${randomBytes(6).toString('hex')}.part`);
  try {
    const file = fs.openSync(unfinished, 'wx', 0o600);
    try {
      fs.writeFileSync(file, bytes);
      fs.fsyncSync(file);
    } finally {
      fs.closeSync(file);
    }
    fs.renameSync(unfinished, target);
  } catch (error) {
    fs.rmSync(unfinished, { force: true });
    throw error;
  }
}
