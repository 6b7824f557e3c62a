import { z } from 'zod';
import type { InputOf } from '#renderer/api/client.ts';
import type { StarTemplateView } from '#shared/contracts/stars.ts';
import { rightsBases, type StarScaleMax } from '#shared/domain/stars/star-codes.ts';
import { findStarProblems, keyForLabel, starLimits } from '#shared/domain/stars/star-template.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';

const areaRow = z.strictObject({
  /** Tells rows apart on the screen while they have no key yet. */
  row: z.number().int(),
  key: z.string().nullable(),
  label: z.string(),
  prompt: z.string(),
});
export type AreaRow = z.infer<typeof areaRow>;

const bandRow = z.strictObject({
  row: z.number().int(),
  key: z.string().nullable(),
  /** Last step of the band; it begins after the one before, so bands always cover the scale. */
  to: z.number().int(),
  label: z.string(),
  meaning: z.string(),
});
export type BandRow = z.infer<typeof bandRow>;

const rightsRow = z.strictObject({ basis: z.enum(rightsBases), reference: z.string() });
export type Rights = z.infer<typeof rightsRow>;

/** An own star as it is typed. */
export const templateForm = z.strictObject({
  name: z.string(),
  scaleMax: z.union([z.literal(5), z.literal(10)]),
  areas: z.array(areaRow),
  bands: z.array(bandRow),
  copyrightLine: z.string(),
  rights: rightsRow.nullable(),
});
export type TemplateForm = z.infer<typeof templateForm>;

type Content = InputOf<'stars.saveTemplate'>['content'];

function usualBands(scaleMax: StarScaleMax): BandRow[] {
  const size = scaleMax / 5;
  return Array.from({ length: 5 }, (_, row) => ({
    row,
    key: null,
    to: (row + 1) * size,
    label: '',
    meaning: '',
  }));
}

/** A new star: three empty areas, five bands. */
export function emptyForm(): TemplateForm {
  const areas = Array.from({ length: starLimits.areas.min }, (_, row) => ({
    row,
    key: null,
    label: '',
    prompt: '',
  }));
  return { name: '', scaleMax: 10, areas, bands: usualBands(10), copyrightLine: '', rights: null };
}

/** A kept star, to go on with or to make a new version of. */
export function formOfTemplate(template: StarTemplateView): TemplateForm {
  const { rightsStatement } = template;
  return {
    name: template.name ?? '',
    scaleMax: template.scaleMax,
    areas: template.areas.map(({ key, label, prompt }, row) => ({
      row,
      key,
      label: label ?? '',
      prompt: prompt ?? '',
    })),
    bands: template.bands.map(({ key, to, label, meaning }, row) => ({
      row,
      key,
      to,
      label: label ?? '',
      meaning: meaning ?? '',
    })),
    copyrightLine: template.copyrightLine,
    rights:
      rightsStatement === null
        ? null
        : { basis: rightsStatement.basis, reference: rightsStatement.reference },
  };
}

/** First step of a band. */
export function bandFrom(bands: readonly BandRow[], index: number): number {
  return (bands[index - 1]?.to ?? 0) + 1;
}

function withKeys<R extends { readonly key: string | null; readonly label: string }>(rows: readonly R[]) {
  const taken = rows.flatMap(({ key }) => (key === null ? [] : [key]));
  return rows.map((row) => {
    const key = row.key ?? keyForLabel(row.label, taken);
    taken.push(key);
    return { ...row, key };
  });
}

/** What is sent: rows without a key get one from their name. */
export function contentOfForm(form: TemplateForm): Content {
  return {
    name: form.name.trim(),
    scaleMax: form.scaleMax,
    areas: withKeys(form.areas).map(({ key, label, prompt }) => ({
      key,
      label: label.trim(),
      prompt: prompt.trim(),
    })),
    bands: withKeys(form.bands).map(({ key, to, label, meaning }, index) => ({
      key,
      from: bandFrom(form.bands, index),
      to,
      label: label.trim(),
      meaning: meaning.trim(),
    })),
    copyrightLine: form.copyrightLine.trim(),
  };
}

/** The form's own content after it was kept, so that rows have the keys they were kept under. */
export function keptForm(form: TemplateForm): TemplateForm {
  return { ...form, areas: withKeys(form.areas), bands: withKeys(form.bands) };
}

/** What keeps the star from being put into use, by field; the statement is asked in its own dialog. */
export function findFormProblems(form: TemplateForm): FieldProblems {
  const content = contentOfForm(form);
  const problems = findStarProblems({
    ...content,
    areas: content.areas.map(({ key, label, prompt }) => ({ key, label: label ?? '', prompt: prompt ?? '' })),
    bands: content.bands.map(({ key, from, to, label, meaning }) => ({
      key,
      from,
      to,
      label: label ?? '',
      meaning: meaning ?? '',
    })),
    rights: { confirmed: true, basis: 'own_content', reference: '' },
  });
  return problems;
}

function nextRow(rows: readonly { readonly row: number }[]): number {
  return Math.max(-1, ...rows.map(({ row }) => row)) + 1;
}

export function addArea(form: TemplateForm): TemplateForm {
  if (form.areas.length >= starLimits.areas.max) return form;
  return { ...form, areas: [...form.areas, { row: nextRow(form.areas), key: null, label: '', prompt: '' }] };
}

/** Puts an area at another place; places outside the list become its ends. */
export function moveArea(form: TemplateForm, from: number, to: number): TemplateForm {
  const moved = form.areas[from];
  if (moved === undefined) return form;
  const others = form.areas.filter((area) => area !== moved);
  return { ...form, areas: others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, moved) };
}

/** Halves the last band that has more than one step. */
export function addBand(form: TemplateForm): TemplateForm {
  const index = form.bands.findLastIndex(({ to }, at) => to > bandFrom(form.bands, at));
  const band = form.bands[index];
  if (band === undefined || form.bands.length >= starLimits.bands.max) return form;
  const from = bandFrom(form.bands, index);
  const middle = from + Math.floor((band.to - from) / 2);
  const added = { row: nextRow(form.bands), key: null, to: band.to, label: '', meaning: '' };
  return { ...form, bands: form.bands.toSpliced(index, 1, { ...band, to: middle }, added) };
}

/** Takes a band out; its steps go to the one before, those of the first to the one after. */
export function removeBand(form: TemplateForm, index: number): TemplateForm {
  const band = form.bands[index];
  if (band === undefined || form.bands.length <= starLimits.bands.min) return form;
  const bands = form.bands
    .map((other, at) => (at === index - 1 ? { ...other, to: band.to } : other))
    .filter((other) => other !== band);
  return { ...form, bands };
}

/** Where a band may end so that every other keeps a step. */
export function bandEnds(form: TemplateForm, index: number): readonly number[] {
  const from = bandFrom(form.bands, index);
  if (index === form.bands.length - 1) return [form.scaleMax];
  const last = (form.bands[index + 1]?.to ?? form.scaleMax) - 1;
  return Array.from({ length: Math.max(0, last - from + 1) }, (_, offset) => from + offset);
}

export function setBandEnd(form: TemplateForm, index: number, to: number): TemplateForm {
  return { ...form, bands: form.bands.map((band, at) => (at === index ? { ...band, to } : band)) };
}

/** Another scale begins with five even bands and keeps their words. */
export function setScale(form: TemplateForm, scaleMax: StarScaleMax): TemplateForm {
  const bands = usualBands(scaleMax).map((band, index) => {
    const old = form.bands[index];
    return old === undefined ? band : { ...band, key: old.key, label: old.label, meaning: old.meaning };
  });
  return { ...form, scaleMax, bands };
}
