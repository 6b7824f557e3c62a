import fc from 'fast-check';
import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates/calendar.ts';
import { findAgreementGaps, isAgreed } from './appraisal.ts';
import { type FrameworkContent, findFrameworkProblems } from './framework.ts';
import { readFrameworkFile, writeFrameworkFile } from './framework-file.ts';
import { findLongestRecord, trainingState, trainingValidUntil } from './training.ts';

const own: FrameworkContent = {
  name: 'Our set',
  owner: 'Linden Homes',
  competencies: [
    {
      key: 'competency_1',
      name: 'Staying calm',
      relevance: 'People settle.',
      levels: [
        { label: 'entry', levelNumber: 2, description: 'Notices.' },
        { label: 'Our top', levelNumber: 4, description: '' },
      ],
    },
  ],
};
const [calm] = own.competencies;

describe('a framework file', () => {
  it('comes back as it was written, label and number apart', () => {
    expect(readFrameworkFile(writeFrameworkFile(own))).toEqual({ content: own, problem: null });
    expect(readFrameworkFile(`\uFEFF${writeFrameworkFile(own)}`).problem).toBeNull();
  });

  it.each([
    ['', 'not_json'],
    ['{"format"', 'not_json'],
    ['[]', 'not_a_framework'],
    ['null', 'not_a_framework'],
    ['{"format":"another","version":1}', 'not_a_framework'],
    ['{"format":"keystead-competency-framework","version":2}', 'newer'],
    ['{"format":"keystead-competency-framework","version":1,"name":"x","competencies":[]}', 'incomplete'],
    [writeFrameworkFile({ ...own, name: ' ' }), 'incomplete'],
    [
      writeFrameworkFile({
        ...own,
        competencies: [
          {
            key: 'a',
            name: 'x',
            relevance: '',
            levels: [
              { label: 'entry', levelNumber: 1, description: '' },
              { label: 'desired', levelNumber: 1, description: '' },
            ],
          },
        ],
      }),
      'numbers_twice',
    ],
  ])('is not taken in when it is %j', (text, problem) => {
    expect(readFrameworkFile(text)).toEqual({ content: null, problem });
  });

  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readFrameworkFile(text).content).toBeNull();
      }),
    );
  });

  it('with the names of S4 holds names and numbers only, and says whose they are', () => {
    const text = fs.readFileSync('docs/handbook/examples/second-step-names.json', 'utf8');
    const { content } = readFrameworkFile(text);
    expect(content?.owner).toMatch(/Second Step/);
    expect(content?.competencies).toHaveLength(10);
    const words = content?.competencies.flatMap(({ relevance, levels }) => [
      relevance,
      ...levels.map(({ description }) => description),
    ]);
    expect(words?.join('')).toBe('');
  });
});

describe('a framework', () => {
  it('without problems has none', () => {
    expect(findFrameworkProblems(own)).toEqual({});
  });

  it('says what is missing, by field', () => {
    expect(findFrameworkProblems({ name: ' ', owner: '', competencies: [] })).toEqual({
      name: 'required',
      competencies: 'too_few',
    });
    const nameless = { key: 'competency_1', name: '', relevance: '', levels: [] };
    const odd = [
      { label: '', levelNumber: 1, description: '' },
      { label: 'x', levelNumber: 1, description: '' },
    ];
    const competencies = [...own.competencies, nameless, { ...nameless, key: 'c', name: 'x', levels: odd }];
    expect(findFrameworkProblems({ ...own, competencies })).toEqual({
      'competencies.1.name': 'required',
      'competencies.1.key': 'duplicate',
      'competencies.1.levels': 'too_few',
      'competencies.2.levels.0.label': 'required',
      'competencies.2.levels.1.levelNumber': 'duplicate',
    });
    expect(calm?.levels).toHaveLength(2);
  });
});

describe('a training', () => {
  it('counts until the day before its months are over', () => {
    expect(trainingValidUntil('2026-01-31', 1)).toBe('2026-02-27');
    expect(trainingValidUntil('2024-02-29', 12)).toBe('2025-02-27');
    expect(trainingValidUntil('2026-11-22', 24)).toBe('2028-11-21');
    expect(trainingValidUntil('2026-11-22', null)).toBeNull();
  });

  it('is good to book again in its last ninety days, and to renew after its last day', () => {
    const today = '2026-11-22';
    const until = (validUntil: string | null) => trainingState(true, { validUntil }, today);
    expect(until(null)).toBe('has');
    expect(until(addDays(today, 91))).toBe('has');
    expect(until(addDays(today, 90))).toBe('renew_soon');
    expect(until(today)).toBe('renew_soon');
    expect(until(addDays(today, -1))).toBe('renew');
    expect(trainingState(true, undefined, today)).toBe('wanted');
    expect(trainingState(false, undefined, today)).toBe('open');
  });

  it('counts by the record that counts longest', () => {
    const [short, long, ever] = [
      { validUntil: '2026-01-01' },
      { validUntil: '2027-01-01' },
      { validUntil: null },
    ];
    expect(findLongestRecord([])).toBeUndefined();
    expect(findLongestRecord([short, long])).toBe(long);
    expect(findLongestRecord([long, short])).toBe(long);
    expect(findLongestRecord([long, ever, short])).toBe(ever);
    expect(findLongestRecord([ever, long])).toBe(ever);
  });
});

describe('an appraisal', () => {
  it('is agreed when both said yes', () => {
    const at = '2026-11-22T09:00:00.000Z';
    expect(isAgreed({ agreedByWorkerAt: at, agreedBySupervisorAt: at })).toBe(true);
    expect(isAgreed({ agreedByWorkerAt: null, agreedBySupervisorAt: at })).toBe(false);
    expect(isAgreed({ agreedByWorkerAt: at, agreedBySupervisorAt: null })).toBe(false);
  });

  it('names what is still to come, in order', () => {
    expect(findAgreementGaps({ self: false, manager: true, summary: false })).toEqual(['self', 'summary']);
    expect(findAgreementGaps({ self: true, manager: true, summary: true })).toEqual([]);
  });
});
