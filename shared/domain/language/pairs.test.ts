import { describe, expect, it } from 'vitest';
import words from '../../i18n/en/language.json' with { type: 'json' };
import { createLanguageChecker } from './checker.ts';
import { languageAreas, sourceMarks } from './language-pair.ts';
import { languagePairs } from './pairs.ts';
import { readPattern } from './pattern.ts';

const nothingOff: ReadonlySet<number> = new Set();
const check = createLanguageChecker({ pairs: languagePairs, switchedOff: nothingOff, own: [] });

function passages(text: string): string[] {
  return check(text).map(({ start, end }) => text.slice(start, end));
}

/** One natural sentence for each pair of domain.md 12.2, with what is underlined in it. */
const found: readonly (readonly [pair: number, sentence: string, passage: string])[] = [
  [1, 'He helps the homeless at night.', 'the homeless'],
  [1, 'A homeless person rang.', 'homeless person'],
  [2, 'His father was an alcoholic.', 'alcoholic'],
  [3, 'She met two heroin addicts there.', 'heroin addicts'],
  [3, 'He is a drug user.', 'drug user'],
  [4, 'He was very delusional on Monday.', 'was very delusional'],
  [5, 'The neighbour thinks he is a schizophrenic.', 'is a schizophrenic'],
  [6, 'She is not engaging.', 'She is not engaging'],
  [6, 'Tom doesn’t engage.', 'doesn’t engage'],
  [7, 'He refuses to engage with support.', 'refuses to engage with'],
  [8, 'He is in denial about his drinking.', 'is in denial about'],
  [9, 'The panel said she is not housing-ready.', 'is not housing-ready'],
  [9, 'He is not ready to live alone.', 'is not ready to live alone'],
  [10, 'She failed the programme twice.', 'She failed the programme'],
  [11, 'He was rescued from the street in May.', 'rescued from the street'],
  [12, 'She is a victim of violence.', 'is a victim of'],
  [13, 'A dual-diagnosis client moved in.', 'dual-diagnosis client'],
  [14, 'We let her stay until Friday.', 'We let her'],
  [14, 'The team allowed him to come back.', 'The team allowed him to'],
  [15, 'We put him in a flat in March.', 'We put him in'],
  [15, 'She was placed in a hostel.', 'was placed in'],
  [16, 'The placement broke down.', 'placement'],
  [17, 'He has to earn a flat.', 'earn'],
  [17, 'They see housing as a reward.', 'housing as a reward'],
  [18, 'We planned three interventions.', 'interventions'],
  [19, 'The service user was tired.', 'The service user'],
  [20, 'He is a difficult case.', 'case'],
  [21, 'I visited my clients.', 'my clients'],
  [22, 'He is our frequent flyer.', 'frequent flyer'],
  [23, 'A hard-to-reach tenant lives upstairs.', 'hard-to-reach tenant'],
  [24, 'They are hard to house.', 'They are hard to house'],
  [25, 'She is treatment resistant.', 'is treatment resistant'],
  [26, 'Anna is non-compliant.', 'is non-compliant'],
  [27, 'He is non-concordant with medication.', 'is non-concordant with medication'],
  [28, 'DNA on Tuesday.', 'DNA'],
  [28, 'She did not attend her appointment.', 'She did not attend her appointment'],
  [29, 'Ilka failed to attend on the 12th.', 'failed to attend'],
  [30, 'He refused medication.', 'refused'],
  [31, 'She was very uncooperative.', 'was very uncooperative'],
  [32, 'He was manipulative with the doctor.', 'was manipulative'],
  [33, 'This is attention-seeking behaviour.', 'attention-seeking behaviour'],
  [34, 'She was very demanding today.', 'She was very demanding'],
  [35, 'There was challenging behaviour at night.', 'challenging behaviour'],
  [36, 'He became aggressive in the lobby.', 'became aggressive'],
  [37, 'He is a violent man.', 'violent man'],
  [38, 'He kicked off at reception.', 'kicked off'],
  [39, 'She was acting out all week.', 'was acting out'],
  [40, 'He leads a chaotic lifestyle.', 'a chaotic lifestyle'],
  [41, 'She is a complex woman.', 'complex woman'],
  [42, 'We have two high-risk clients.', 'high-risk clients'],
  [43, 'He is a vulnerable person.', 'vulnerable person'],
  [44, 'She is high functioning.', 'is high functioning'],
  [45, 'He suffers from depression.', 'suffers from'],
  [46, 'A home for the mentally ill.', 'the mentally ill'],
  [47, 'He went mad.', 'He went mad'],
  [48, 'She is personality disordered.', 'is personality disordered'],
  [49, 'He is a borderline.', 'borderline'],
  [50, 'Her uncle committed suicide.', 'committed suicide'],
  [51, 'After a failed suicide attempt he moved.', 'failed suicide attempt'],
  [52, 'She is a self-harmer.', 'self-harmer'],
  [53, 'He has been clean for two months.', 'clean'],
  [54, 'Another dirty test.', 'dirty'],
  [55, 'A course about substance abuse.', 'substance abuse'],
  [56, 'She relapsed in June.', 'relapsed'],
  [57, 'Money for his heroin habit.', 'habit'],
  [58, 'He was drug-seeking.', 'was drug-seeking'],
  [59, 'He must get clean first.', 'He must get clean first'],
  [60, 'A project for ex-offenders.', 'ex-offenders'],
  [61, 'They treat him like a criminal.', 'criminal'],
  [62, 'She worked with prostitutes.', 'prostitutes'],
  [63, 'He is an illegal immigrant.', 'illegal immigrant'],
  [64, 'The ward calls him a bed blocker.', 'bed blocker'],
  [65, 'Two rough sleepers were there.', 'rough sleepers'],
  [66, 'A beggar sat outside.', 'beggar'],
  [67, 'She was intentionally homeless.', 'She was intentionally homeless'],
  [68, 'He abandoned the property.', 'abandoned the property'],
  [69, 'She is a hoarder.', 'hoarder'],
  [70, 'He lives in squalor.', 'lives in squalor'],
  [71, 'She had poor personal hygiene.', 'had poor personal hygiene'],
  [72, 'He is a problem tenant.', 'problem tenant'],
  [73, 'Complaints about anti-social behaviour.', 'anti-social behaviour'],
  [74, 'She is a bad payer.', 'is a bad payer'],
  [75, 'He is unemployed.', 'unemployed'],
  [76, 'They call her a benefit scrounger.', 'benefit scrounger'],
  [77, 'He is uneducated.', 'is uneducated'],
  [78, 'Help for poor people.', 'poor people'],
  [79, 'She comes from a broken home.', 'comes from a broken home'],
  [80, 'He is an absent father.', 'absent father'],
  [81, 'She has contact with her children on Sundays.', 'contact with'],
  [82, 'He disclosed that he sleeps badly.', 'disclosed'],
  [83, 'She claims that the rent is paid.', 'claims'],
  [84, 'He lacks insight.', 'lacks insight'],
  [85, 'These are unrealistic goals.', 'unrealistic goals'],
  [86, 'She is unmotivated.', 'is unmotivated'],
  [87, 'He was quite resistant.', 'resistant'],
  [88, 'We wrote down his deficits.', 'his deficits'],
  [89, 'She has a toxic family.', 'toxic family'],
  [90, 'He has isolated himself.', 'has isolated himself'],
  [91, 'She was discharged from our service.', 'She was discharged from our service'],
  [92, 'A revolving door client again.', 'revolving door client'],
  [93, 'A repeat homelessness case.', 'repeat homelessness case'],
  [94, 'The team dealt with him.', 'dealt with'],
  [95, 'On a monitoring visit we saw the boiler.', 'monitoring visit'],
  [96, 'He gets a second chance.', 'a second chance'],
  [97, 'A club for the elderly.', 'the elderly'],
  [98, 'She is wheelchair-bound.', 'is wheelchair-bound'],
  [99, 'Like normal people do.', 'normal people'],
  [100, 'He is on the at-risk client list.', 'the at-risk client list'],
];

/** Words that have another meaning, names, laws, diagnoses and quotations: nothing is underlined here. */
const silent: readonly string[] = [
  'Sorted eleven letters from the blue box. Two need an answer by 3 December, and she wrote the first one herself.',
  'In this case we wait. In most cases the letter comes by post. The case file is open. Bring a suitcase, just in case.',
  'I will contact the landlord. We are in contact. She made contact with her son. He lost contact with his daughter.',
  'The flat is clean. We keep it clean together. She bought clean clothes. He was clean and tidy. A clean shaven man.',
  'The computer user manual is on the table. She is a wheelchair user.',
  'The form is complex. Complex needs are talked about in the meeting.',
  'The week was demanding. It is a demanding job.',
  'It was a normal day. His blood pressure is normal.',
  'Her habit of early walks does her good. The nun wore a habit.',
  'He was refused asylum. The council refused the application. The landlord has refused. His claim was refused.',
  'She was discharged from hospital on Friday. The battery is discharged.',
  'He claims Universal Credit. Her benefit claims are in. The insurance claim was paid.',
  'Let him know by Friday. Let them in, please. Let us go.',
  'She put him on the list. He put the shopping in a bag. She placed an order.',
  'A work placement at the bakery. The student placement ends in June.',
  'Alcoholics Anonymous meets on Mondays. He asked for a non-alcoholic drink. Alcoholic liver disease was found.',
  'The homeless team rang. The rough sleepers initiative helped. Street Outreach came along.',
  'She found him intentionally kind. The council decided that she was intentionally homeless.',
  'He was found intentionally homeless by the council.',
  'A DNA test was done. Critical Time Intervention lasts nine months. The early intervention team came.',
  'The criminal court sat at ten. Her criminal record is short. A criminal lawyer helps.',
  'An anti-social behaviour order was made. He works antisocial hours.',
  'The relapse prevention plan is in the folder. A relapse of psychosis was feared.',
  'He has a bipolar disorder. It was a borderline decision. A borderline result.',
  'The poor man was tired. Poor sleep again. The weather was poor.',
  'They kicked off their shoes. The meeting kicks off at nine.',
  'The disabled toilet is on the left. The elderly neighbour waved.',
  'She is mad about football. He was mad at the bank.',
  'The cancer is aggressive. They began aggressive treatment.',
  'Attention deficit disorder was diagnosed. The budget deficit grew.',
  'He handled his letters well. She managed her money. We dealt with the boiler.',
  'He has a delusional disorder. She lives with schizophrenia. Treatment-resistant depression is in the letter.',
  'Water resistant boots. The bacteria were resistant to antibiotics.',
  'The data were disclosed to nobody. The disclosure log is kept. The alleged offence is in court.',
  'He offered tea. She is a good user of time. The refuse bin is full.',
  'The revolving doors at the bank are broken.',
  'He gets up early. Her isolation ended. The isolated farm is far.',
  'The tenant is a good payer. We abandoned the plan. She rescued a cat.',
  'I saw Ms Alcott and Mr Hoardley. The casework was good. Clientele.',
];

describe('the hundred pairs', () => {
  it('are those of domain.md 12.2', () => {
    expect(languagePairs.map(({ id }) => id)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(new Set(found.map(([pair]) => pair)).size).toBe(100);
  });

  it('each have a source, an area, and words in the catalogue', () => {
    const described: Readonly<Record<string, { avoid: string; try: string; reason: string }>> = words.pair;
    for (const { id, sources, area } of languagePairs) {
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.every((source) => sourceMarks.includes(source))).toBe(true);
      expect(languageAreas).toContain(area);
      expect(described[id]?.avoid).toMatch(/\S/u);
      expect(described[id]?.try).toMatch(/\S/u);
      expect(described[id]?.reason).toMatch(/^[A-Z“].*[.?]$/u);
    }
    expect(Object.keys(described)).toHaveLength(100);
    expect(Object.keys(words.area)).toEqual([...languageAreas]);
    expect(Object.keys(words.source)).toEqual([...sourceMarks]);
  });

  it.each(found)('%i: %s', (pair, sentence, passage) => {
    expect(check(sentence).map(({ start, end, entryId }) => [entryId, sentence.slice(start, end)])).toEqual([
      [pair, passage],
    ]);
  });

  it.each(silent)('says nothing: %s', (text) => {
    expect(passages(text)).toEqual([]);
  });

  it('offer one or two alternatives or more, none of which is hinted at itself', () => {
    const hinted = languagePairs.flatMap(({ id, forms }) =>
      forms
        .flatMap(({ tryInstead, tryPlural = tryInstead }) => [...tryInstead, ...tryPlural])
        .filter((alternative) => check(`Today ${alternative}.`).length > 0)
        .map((alternative) => [id, alternative]),
    );
    expect(hinted).toEqual([]);
    expect(languagePairs.flatMap(({ forms }) => forms).every(({ tryInstead }) => tryInstead.length > 0)).toBe(
      true,
    );
  });

  it('find every phrase their patterns spell out, each on its own', () => {
    const missed = languagePairs.flatMap((pair) => {
      const own = createLanguageChecker({
        pairs: [{ ...pair, exceptions: [] }],
        switchedOff: nothingOff,
        own: [],
      });
      return pair.forms
        .flatMap(({ avoid }) => avoid)
        .flatMap((pattern) => spellOut(pattern))
        .filter((phrase) => own(`Then ${phrase}.`).length === 0)
        .map((phrase) => [pair.id, phrase]);
    });
    expect(missed).toEqual([]);
  });

  it('use words in their exceptions that the pair looks for', () => {
    const idle = languagePairs.flatMap((pair) => {
      const own = createLanguageChecker({ pairs: [pair], switchedOff: nothingOff, own: [] });
      const open = createLanguageChecker({
        pairs: [{ ...pair, exceptions: [] }],
        switchedOff: nothingOff,
        own: [],
      });
      return (pair.exceptions ?? [])
        .filter((pattern) => {
          const texts = spellOut(pattern).flatMap(inContexts);
          return !texts.some((text) => own(text).length < open(text).length);
        })
        .map((pattern) => [pair.id, pattern]);
    });
    expect(idle).toEqual([]);
  });
});

/** Sentences in which a pair may look at the words of its exception. */
function inContexts(phrase: string): string[] {
  return [
    'Then',
    'He must get',
    'He is',
    'He is a',
    'He was very',
    'He has been',
    'That is his',
    'A difficult',
  ].flatMap((before) =>
    ['', ' that he is there', ' her children'].map((after) => `${before} ${phrase}${after}.`),
  );
}

function spellOut(pattern: string): string[] {
  return readPattern(pattern).steps.reduce<string[]>(
    (starts, { choices }) =>
      starts.flatMap((start) => choices.map((choice) => [start, ...choice.words].join(' ').trim())),
    [''],
  );
}
