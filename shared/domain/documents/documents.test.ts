import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanFileName, documentKindOf, endingOf, findViewer, isProgram } from './document-kind.ts';

describe('what a file is', () => {
  it('goes by the media type that its bytes gave', () => {
    expect(documentKindOf('application/pdf')).toBe('pdf');
    expect(documentKindOf('image/heic')).toBe('image');
    expect(documentKindOf('application/vnd.openxmlformats-officedocument.wordprocessingml.document')).toBe(
      'office',
    );
    expect(documentKindOf('application/zip')).toBe('archive');
    expect(documentKindOf('application/octet-stream')).toBe('other');
  });

  it('is a program by its bytes or by its ending, whatever the other says', () => {
    expect(isProgram('application/x-elf', 'letter.pdf')).toBe(true);
    expect(isProgram('text/plain', 'letter.pdf.VBS')).toBe(true);
    expect(isProgram('text/plain', 'exe.txt')).toBe(false);
  });

  it('is drawn in the window only where nothing in it can act', () => {
    expect(findViewer('image/png')).toBe('picture');
    expect(findViewer('image/svg+xml')).toBeUndefined();
    expect(findViewer('text/html')).toBeUndefined();
    expect(findViewer('text/plain')).toBe('text');
  });
});

describe('the name of a file', () => {
  it('keeps no way out of a folder and no sign that hides its ending', () => {
    expect(cleanFileName('../../Ilka: rent?.pdf')).toBe('....Ilka rent.pdf');
    expect(cleanFileName('letter\u202efdp.exe')).toBe('letterfdp.exe');
    expect(endingOf('.profile')).toBe('');
  });

  it('is never longer than 200 characters, keeps its ending, and stays the same when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (name) => {
        const clean = cleanFileName(`${name}.pdf`);
        expect(clean.length).toBeLessThanOrEqual(200);
        expect(clean.endsWith('.pdf')).toBe(true);
        expect(cleanFileName(clean)).toBe(clean);
        expect([...clean].every((letter) => letter >= ' ' && letter !== '/' && letter !== '\\')).toBe(true);
      }),
    );
  });
});
