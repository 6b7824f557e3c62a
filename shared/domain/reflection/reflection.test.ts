import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNameFinder, nameWords, writeInitial } from './known-names.ts';
import { matchesWords, passageOf, searchWords } from './log-search.ts';
import { modelParts, otherAnswers, reflectionFields, reflectionModels, reflectionParts } from './models.ts';

describe('models of reflection', () => {
  it('asks every question in exactly one model', () => {
    const asked = reflectionModels.flatMap((model) => modelParts[model].flatMap(({ fields }) => fields));
    expect(asked.toSorted()).toEqual(reflectionFields.toSorted());
  });

  it('uses every heading, and the two moments after an incident, care first', () => {
    const used = reflectionModels.flatMap((model) => modelParts[model].map(({ part }) => part));
    expect(used.filter((part) => part !== null)).toEqual([...reflectionParts]);
    expect(modelParts.post_incident.map(({ part }) => part)).toEqual(['hot', 'structured']);
  });

  it('keeps in sight what was written under another model', () => {
    const answers = { what: 'Stairs', gibbs_feelings: 'Calm', kolb_ideas: '  ' };
    expect(otherAnswers('gibbs', answers)).toEqual(['what']);
    expect(otherAnswers('what_so_what_now_what', answers)).toEqual(['gibbs_feelings']);
    expect(otherAnswers('free', {})).toEqual([]);
  });
});

describe('known names', () => {
  const people = [
    ['Fatou', 'Diallo'],
    ['Will Beneš'],
    ["Síle O'Brien"],
    ['Ana de la Cruz'],
    ['Zsófi', 'J.'],
    ['Jean-Luc Grace'],
  ].map(nameWords);
  const finder = createNameFinder(people);
  const names = (text: string) => finder(text).map(({ name }) => name);

  it('are known by whole words of more than one letter, without particles', () => {
    expect(nameWords(['Ana de la Cruz', 'Fatou  DIALLO', 'fatou'])).toEqual([
      'ana',
      'cruz',
      'fatou',
      'diallo',
    ]);
    expect(nameWords(['J. Ø'])).toEqual([]);
    expect(names('Anabel crossed the cruzado of la Fatouma')).toEqual([]);
  });

  it('are found whatever their capitals, marks and endings', () => {
    expect(names('We sat and fatou said nothing. Fatou’s phone; FATOU!')).toEqual([
      'fatou',
      'Fatou',
      'FATOU',
    ]);
    expect(names('zsofi and Zso\u0301fi')).toEqual(['zsofi', 'Zso\u0301fi']);
    expect(names("O'Brien’s kettle, O’Brien")).toEqual(["O'Brien", 'O’Brien']);
  });

  it('are one where the same person has them all', () => {
    expect(names('Fatou Diallo and Fatou, Diallo')).toEqual(['Fatou Diallo', 'Fatou', 'Diallo']);
    expect(names('Ana Diallo')).toEqual(['Ana', 'Diallo']);
    expect(names('Jean-Luc rang')).toEqual(['Jean-Luc']);
  });

  it('that are everyday words count only inside a sentence with a capital, or beside another of their names', () => {
    expect(names('Will we go? I will. “Will you?” said somebody.\nWill I?')).toEqual([]);
    expect(names('I asked Will about the grace of it.')).toEqual(['Will']);
    expect(names('Will Beneš came. Will Fatou come? Fatou will.')).toEqual(['Will Beneš', 'Fatou', 'Fatou']);
    expect(names('will Beneš')).toEqual(['Beneš']);
  });

  it('become initials, without a second full stop', () => {
    const write = (text: string) =>
      finder(text).reduceRight((written, name) => writeInitial(written, name), text);
    expect(write('Fatou Diallo came with zsófi.')).toBe('F. D. came with Z.');
    expect(write('I saw Fatou. Then Fatou’s aunt')).toBe('I saw F. Then F.’s aunt');
  });

  it('stand where the finder says, in any text', () => {
    const word = fc.constantFrom('Fatou', 'will', 'Will', 'Diallo', '.', ' ', '\n', '’s', 'é', '\ud83d', '“');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { start, end, name } of finder(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(text.slice(start, end)).toBe(name);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
      }),
    );
  });

  it('are none where nobody has a file', () => {
    expect(createNameFinder([])('Fatou')).toEqual([]);
  });
});

describe('search in own logs', () => {
  it('wants all words and one of the alternatives, whatever their marks', () => {
    expect(searchWords('  Zsófi   STAIRS ')).toEqual(['zsofi', 'stairs']);
    expect(matchesWords('On the Stairs with Zsófi', ['zsofi', 'stair'], [])).toBe(true);
    expect(matchesWords('On the stairs', ['zsofi', 'stairs'], [])).toBe(false);
    expect(matchesWords('On the stairs', [], ['zsofi', 'stairs'])).toBe(true);
    expect(matchesWords('On the stairs', [], ['zsofi'])).toBe(false);
    expect(matchesWords('', [], [])).toBe(true);
  });

  it('shows the passage round the first hit, the pieces making up the text', () => {
    expect(passageOf('A short\n day', ['day'])).toEqual([
      { text: 'A short ', hit: false },
      { text: 'day', hit: true },
    ]);
    expect(passageOf('', ['x'])).toEqual([]);
    const long = `${'word '.repeat(60)}Pigeons ${'more '.repeat(60)}`;
    const pieces = passageOf(long, ['pigeon']);
    const joined = pieces.map(({ text }) => text).join('');
    expect(pieces.filter(({ hit }) => hit)).toEqual([{ text: 'Pigeons', hit: true }]);
    expect(joined.startsWith('… word')).toBe(true);
    expect(joined.endsWith('more …')).toBe(true);
    expect(long.replace(/\s+/gu, ' ')).toContain(joined.slice(2, -2));
    expect(passageOf(long, [])[0]?.text.startsWith('word word')).toBe(true);
  });
});
