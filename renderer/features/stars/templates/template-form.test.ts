import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownStar } from '../testing/star-samples.ts';
import {
  addArea,
  addBand,
  bandEnds,
  bandFrom,
  contentOfForm,
  emptyForm,
  findFormProblems,
  formOfTemplate,
  keptForm,
  moveArea,
  removeBand,
  setBandEnd,
  setScale,
  type TemplateForm,
} from './template-form.ts';

const filled = formOfTemplate(ownStar(['Home', 'Money', 'Days']));
const labels = (form: TemplateForm) => form.areas.map(({ label }) => label);

describe('an own star as it is typed', () => {
  it('is sent back as it was kept', () => {
    const star = ownStar(['Home', 'Money', 'Days'], 5);
    const { areas, bands, name, scaleMax } = star;
    expect(contentOfForm(formOfTemplate(star))).toEqual({ name, scaleMax, areas, bands, copyrightLine: '' });
    expect(findFormProblems(filled)).toEqual({});
  });

  it('says what is missing in a new one, by field', () => {
    expect(findFormProblems(emptyForm())).toMatchObject({
      name: 'required',
      'areas.0.label': 'required',
      'bands.4.label': 'required',
    });
  });

  it('names new rows once, also when two are called the same', () => {
    const added = addArea(filled);
    const form = {
      ...added,
      areas: added.areas.map((area) => (area.key === null ? { ...area, label: 'Home' } : area)),
    };
    const keys = contentOfForm({
      ...form,
      areas: [...form.areas, { row: 9, key: null, label: 'Home', prompt: '' }],
    }).areas.map(({ key }) => key);
    expect(new Set(keys).size).toBe(5);
    expect(keptForm(form).areas.every(({ key }) => key !== null)).toBe(true);
  });

  it('takes no thirteenth area', () => {
    let form = filled;
    for (let n = 0; n < 20; n += 1) form = addArea(form);
    expect(form.areas).toHaveLength(12);
  });

  it('moves an area, and stops at the ends', () => {
    expect(labels(moveArea(filled, 2, 0))).toEqual(['Days', 'Home', 'Money']);
    expect(labels(moveArea(filled, 0, 1))).toEqual(['Money', 'Home', 'Days']);
    expect(labels(moveArea(filled, 0, -1))).toEqual(['Home', 'Money', 'Days']);
    expect(labels(moveArea(filled, 1, 99))).toEqual(['Home', 'Days', 'Money']);
  });

  it('covers the whole scale without a gap whatever is done to its bands', () => {
    const act = fc.oneof(
      fc.constant((form: TemplateForm) => addBand(form)),
      fc.nat(9).map((index) => (form: TemplateForm) => removeBand(form, index)),
      fc.constantFrom(5 as const, 10 as const).map((max) => (form: TemplateForm) => setScale(form, max)),
      fc.tuple(fc.nat(9), fc.nat(9)).map(([index, choice]) => (form: TemplateForm) => {
        const ends = bandEnds(form, index);
        const to = ends[choice % Math.max(1, ends.length)];
        return index < form.bands.length && to !== undefined ? setBandEnd(form, index, to) : form;
      }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const form = acts.reduce((before, next) => next(before), emptyForm());
        expect(form.bands.at(-1)?.to).toBe(form.scaleMax);
        for (const [index, { to }] of form.bands.entries())
          expect(to).toBeGreaterThanOrEqual(bandFrom(form.bands, index));
        expect(form.bands.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });
});
