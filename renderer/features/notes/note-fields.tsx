import {
  IconBuilding,
  IconBuildingCommunity,
  IconHome2,
  IconMessage,
  IconPhone,
  IconWalk,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Form } from '#renderer/app/form.ts';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { NoteHeadings } from '#renderer/features/templates/note-headings.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { DateField, TimeField } from '#renderer/ui/date-field.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { NumberField } from '#renderer/ui/text-fields.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { dayOf } from '#shared/lib/clock.ts';
import './note-fields.css';
import { timeOf } from './local-time.ts';
import { type NoteForm, usualLengths } from './note-form.ts';
import { chipOf, type WhereChip, whereChips, whereOf } from './where-chips.ts';

/** What every part of the note form needs. */
export interface NotePart {
  readonly form: Form<NoteForm>;
  /** How one says the person's name; empty when nobody knows it. */
  readonly called: string;
}

const whereIcons = {
  home: IconHome2,
  out: IconWalk,
  other_service: IconBuildingCommunity,
  our_place: IconBuilding,
  phone: IconPhone,
  message: IconMessage,
} as const satisfies Record<WhereChip, typeof IconHome2>;

/** When, how long and where in one press each; then the three voices (picture 07). */
export function NoteFields({ form, called, autoFocus }: NotePart & { readonly autoFocus: boolean }) {
  const { t } = useTranslation('notes');
  return (
    <Fields>
      <div className="ks-note-row">
        <When form={form} />
        <HowLong form={form} />
      </div>
      <Where form={form} />
      <div className="ks-note-facts">
        <HintedField
          {...form.field('whatHappened')}
          label={t('field.whatHappened')}
          note={t('field.whatHappenedNote')}
          autoFocus={autoFocus}
        />
        <NoteHeadings
          fieldId={form.field('whatHappened').id}
          value={form.values.whatHappened}
          onChange={form.field('whatHappened').onChange}
        />
      </div>
      <WordsField
        {...form.field('personSaid')}
        label={called === '' ? t('field.personSaidNobody') : t('field.personSaid', { name: called })}
        note={t('field.personSaidNote')}
        maxLength={100_000}
      />
      <HintedField {...form.field('workerView')} label={t('field.workerView')} voice="view" rows={2} />
    </Fields>
  );
}

function When({ form }: { readonly form: Form<NoteForm> }) {
  const { t } = useTranslation('notes');
  const format = useFormat();
  const today = useToday();
  const { openedAt, when } = form.values;
  const now = t('field.now', {
    day: format.relativeDay(dayOf(openedAt), today),
    time: format.time(openedAt),
  });
  return (
    <div className="ks-note-when">
      <ChoiceChips
        id={form.field('when').id}
        label={t('field.when')}
        chips={[
          { value: 'now', label: now },
          { value: 'other', label: t('field.other') },
        ]}
        value={when}
        onChange={(chosen) => {
          if (chosen === 'now') form.set({ when: 'now' });
          else
            form.set({
              when: 'other',
              day: form.values.day ?? dayOf(openedAt),
              time: form.values.time ?? timeOf(openedAt),
            });
        }}
      />
      {when === 'other' && (
        <FieldsRow>
          <DateField {...form.field('day')} label={t('field.day')} />
          <TimeField {...form.field('time')} label={t('field.time')} />
        </FieldsRow>
      )}
    </div>
  );
}

function HowLong({ form }: { readonly form: Form<NoteForm> }) {
  const { t } = useTranslation('notes');
  const { minutes, otherLength } = form.values;
  const preset = usualLengths.find((length) => length === minutes);
  const chosen = otherLength ? 'other' : (preset ?? null);
  const field = form.field('minutes');
  return (
    <div className="ks-note-when">
      <ChoiceChips
        label={t('field.minutes')}
        id={otherLength ? `${field.id}-chips` : field.id}
        error={otherLength ? undefined : field.error}
        chips={[
          ...usualLengths.map((length) => ({ value: length, label: length })),
          { value: 'other', label: t('field.minutesOther') },
        ]}
        value={chosen}
        onChange={(length) => {
          if (length === 'other') form.set({ otherLength: true });
          else form.set({ otherLength: false, minutes: length });
        }}
        after={<span className="ks-quiet">{t('field.minutesUnit')}</span>}
      />
      {otherLength && <NumberField {...field} label={t('field.minutesOwn')} unit={t('field.minutesUnit')} />}
    </div>
  );
}

function Where({ form }: { readonly form: Form<NoteForm> }) {
  const { t } = useTranslation('notes');
  const { where } = form.values;
  const { id, error } = form.field('where');
  return (
    <ChoiceChips
      id={id}
      error={error}
      label={t('field.where')}
      chips={whereChips.map((chip) => {
        const Icon = whereIcons[chip];
        return { value: chip, label: t(`whereChip.${chip}`), icon: <Icon size={18} aria-hidden /> };
      })}
      value={chipOf(where)}
      onChange={(chip) => {
        form.set({ where: whereOf(chip, where) });
      }}
    />
  );
}
