import { describe, expect, it } from 'vitest';
import { contracts } from '../contracts/registry.ts';
import { auditActions, auditRecords } from '../domain/audit/audit-codes.ts';
import words from './en/audit.json' with { type: 'json' };
import { createWords } from './i18n.ts';
import { auditSentence } from './pages/audit-sentence.ts';

const plain = createWords();

/** Everything that a contract may leave in the audit, `view case_file` for what reads a file. */
const written = Object.values<object>(contracts).flatMap((contract) =>
  Object.values(contract).flatMap(({ audit }) => (typeof audit === 'object' ? [audit] : [])),
);

describe('the words of the audit', () => {
  it('are there for every kind of record and every act, and for nothing else', () => {
    expect(Object.keys(words.record).toSorted()).toEqual([...auditRecords, 'unknown'].toSorted());
    const acts = [...auditActions, 'unknown'];
    expect(Object.keys(words.done).toSorted()).toEqual(acts.flatMap((act) => [act, `${act}In`]).toSorted());
    expect(Object.keys(words.kind).toSorted()).toEqual([...auditActions].toSorted());
    expect(Object.keys(words.did).toSorted()).toEqual([...acts, 'began', 'opened'].toSorted());
  });

  it('make a sentence of everything that a contract writes, about a file and about none', () => {
    expect(written.length).toBeGreaterThan(250);
    const caseId = '01a00000-0000-7000-8000-000000000001' as never;
    for (const { action, entity } of written) {
      for (const about of [null, caseId]) {
        const entry = {
          action,
          record: entity,
          who: 'Ada Winter',
          caseId: about,
          person: 'Sam Brook',
          colleague: 'Ann',
          count: 2,
        };
        const sentence = auditSentence(plain, entry);
        expect(sentence).toMatch(/Ada Winter|Ann/u);
        expect(sentence).not.toMatch(/[a-z]_[a-z]|\{\{|audit:|\bspecial\b|\bdone\b/u);
      }
    }
  });

  it('have special sentences only for acts and records that there are', () => {
    const known = auditActions.flatMap((action) => auditRecords.map((record) => `${action}_${record}`));
    const names = Object.keys(words.special).map((key) =>
      key.replace(/_(?:one|other)$/u, '').replace(/In$/u, ''),
    );
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });
});
