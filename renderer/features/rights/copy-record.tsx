import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/api/hooks.ts';
import { useFormat } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import type { OutputOf } from '#renderer/api/client.ts';
import type { CopyMark, HeldRecord } from '#shared/contracts/access-copy.ts';
import { CopyField } from './copy-field.tsx';
import type { CopyPlace } from './copy-screen.tsx';

/** What is to be left out: a passage of a text, or an entry as a whole where `from` is null. */
export interface Marking {
  readonly item: string;
  readonly from: number | null;
  readonly passage: string;
}

export type OfferedName = OutputOf<'accessCopy.page'>['names'][number];

interface CopyRecordProps {
  readonly place: CopyPlace;
  readonly record: HeldRecord;
  readonly marks: readonly CopyMark[];
  readonly names: readonly OfferedName[];
  readonly onMark: (marking: Marking) => void;
}

/** One entry with its parts: each text can be marked, and the entry held back as a whole. */
export function CopyRecord({ place, record, marks, names, onMark }: CopyRecordProps) {
  const { t } = useTranslation('rights');
  const format = useFormat();
  const { on, by, title } = record;
  const when = on === null ? '' : format.day(on);
  const shared = { place, marks, names, onMark };
  return (
    <section className="ks-look-record">
      <Block
        {...shared}
        block={record}
        level={3}
        under={by === '' ? when : t('look.by', { day: when, name: by })}
      />
      {record.parts.map((part) => (
        <div key={part.item} className="ks-look-part">
          <Block {...shared} block={part} level={4} under={part.title === title ? when : ''} />
        </div>
      ))}
    </section>
  );
}

interface BlockProps extends Omit<CopyRecordProps, 'record'> {
  readonly block: Pick<HeldRecord, 'item' | 'title' | 'fields'>;
  readonly level: 3 | 4;
  readonly under: string;
}

function Block({ place, block, marks, names, onMark, level, under }: BlockProps) {
  const { t } = useTranslation(['rights', 'domain']);
  const unmark = useAct('accessCopy.unmark');
  const { item, title, fields } = block;
  const held = marks.find((mark) => mark.item === item && mark.from === null);
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <>
      <div className="ks-look-head">
        <Heading>{title}</Heading>
        {under !== '' && <span className="ks-small ks-quiet">{under}</span>}
        {held === undefined ? (
          <TextButton
            aria-label={`${t('rights:look.holdBack')}: ${title} ${under}`.trim()}
            onClick={() => {
              onMark({ item, from: null, passage: '' });
            }}
          >
            {t('rights:look.holdBack')}
          </TextButton>
        ) : (
          <TextButton
            aria-label={t('rights:look.removeNamed', { passage: `${title} ${under}`.trim() })}
            onClick={() => {
              void unmark.run({ ...place, markId: held.id });
            }}
          >
            {t('rights:look.remove')}
          </TextButton>
        )}
      </div>
      {held === undefined ? (
        <div className="ks-look-fields">
          {fields.map((field) => (
            <CopyField
              key={field.item}
              place={place}
              field={field}
              marks={marks.filter((mark) => mark.item === field.item)}
              names={names.filter((name) => name.item === field.item)}
              onMark={onMark}
            />
          ))}
        </div>
      ) : (
        <p className="ks-quiet">
          {t('rights:look.heldBack', { reason: t(`domain:withholdReason.${held.reason}`) })}
        </p>
      )}
    </>
  );
}
