import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName } from './safe-name.ts';

describe('a safe name', () => {
  it('leaves an ordinary name as it is', () => {
    expect(safeName('Rental contract – Zoë (2).pdf')).toBe('Rental contract – Zoë (2).pdf');
  });

  it.each([
    ['../../etc/passwd', '_.._etc_passwd'],
    ['C:\\Windows\\x.exe', 'C__Windows_x.exe'],
    ['/absolute', '_absolute'],
    ['..', '_'],
    ['', '_'],
    ['   ', '_'],
    ['.hidden', 'hidden'],
    ['nul.txt', '_nul.txt'],
    ['COM1', '_COM1'],
    ['tail. . ', 'tail'],
    ['a\u202Egpj.exe', 'a_gpj.exe'],
    ['a\0b\nc', 'a_b_c'],
    [`${'x'.repeat(300)}.pdf`, `${'x'.repeat(80)}.pdf`],
  ])('makes %j one file that stays where it is put', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  it('never leads out of its folder, whatever it was', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (name) => {
        const safe = safeName(name);
        expect(safe).not.toMatch(/[/\\:\p{Cc}\p{Cf}]|^\.|[. ]$|^$/u);
        expect(safe.length).toBeLessThanOrEqual(200);
      }),
    );
  });
});
