import { IconFileImport } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { useSentences } from '#renderer/app/words.ts';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { CheckboxGroup } from '#renderer/ui/choice-fields.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { type PackPart, packParts } from '#shared/domain/templates/template-codes.ts';
import { OwnStars } from './own-stars.tsx';

/** The most characters of a file (contract `templatePack.take`). */
const longest = 2_000_000;

interface Chosen {
  readonly name: string;
  readonly text: string;
  readonly look: OutputOf<'templatePack.look'>;
}

/** Choose a file, see what it would bring, and take it in. */
export function TakePack() {
  const { t } = useTranslation('templates');
  const sentences = useSentences();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const choose = async (file: File | undefined) => {
    setChosen(null);
    setFailure(undefined);
    if (file === undefined) return;
    try {
      const text = file.size > longest ? '' : await file.text();
      if (text.length > longest || file.size > longest) setFailure(t('pack.tooBig'));
      else setChosen({ name: file.name, text, look: await api.templatePack.look({ text }) });
    } catch (error) {
      setFailure(sentences.error(error));
    }
  };
  const problem = chosen?.look.problem ?? null;
  const said = problem === null ? failure : t(`pack.problem.${problem}`);
  return (
    <Section title={t('pack.take')} help={t('pack.takeHelp')}>
      <Fields>
        <div>
          <Button
            icon={<IconFileImport size={18} aria-hidden />}
            onClick={() => {
              picker.current?.click();
            }}
          >
            {t('pack.file')}
          </Button>
          {/* The button opens its dialog; the browser's own words for it stay out of sight. */}
          <input
            ref={picker}
            hidden
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              void choose(file);
              // So that the same file can be chosen again after it was mended.
              event.currentTarget.value = '';
            }}
          />
        </div>
        {said !== undefined && (
          <div role="alert">
            <Note tone="clay">{said}</Note>
          </div>
        )}
        {chosen !== null && problem === null && (
          <Looked
            key={chosen.text}
            chosen={chosen}
            onTaken={() => {
              setChosen(null);
            }}
          />
        )}
      </Fields>
    </Section>
  );
}

interface LookedProps {
  readonly chosen: Chosen;
  readonly onTaken: () => void;
}

function Looked({ chosen: { name, text, look }, onTaken }: LookedProps) {
  const { t } = useTranslation('templates');
  const different = packParts.filter((part) =>
    look.items.some((item) => item.part === part && item.change !== 'same'),
  );
  return (
    <>
      <p className="ks-quiet">{t('pack.chosen', { name })}</p>
      {look.items.length === 0 ? (
        <p>{t('pack.empty')}</p>
      ) : (
        <DataTable
          caption={t('pack.chosen', { name })}
          rows={look.items}
          rowId={({ part, name: thing }) => `${part} ${thing}`}
          columns={[
            {
              id: 'what',
              header: t('pack.thing'),
              render: ({ part, name: thing }) =>
                thing === '' ? t(`pack.part.${part}`) : `${t(`pack.part.${part}`)}: ${thing}`,
            },
            {
              id: 'state',
              header: t('pack.state'),
              render: ({ change }) => (
                <Tag tone={change === 'changed' ? 'brass' : 'neutral'}>{t(`pack.change.${change}`)}</Tag>
              ),
            },
          ]}
        />
      )}
      {look.items.length > 0 && different.length === 0 && <p>{t('pack.same')}</p>}
      {different.length > 0 && <TakeForm text={text} different={different} onTaken={onTaken} />}
    </>
  );
}

interface TakeFormProps {
  readonly text: string;
  readonly different: readonly PackPart[];
  readonly onTaken: () => void;
}

interface TakeValues {
  readonly parts: readonly PackPart[];
  readonly starsAreOwn: boolean;
}

function TakeForm({ text, different, onTaken }: TakeFormProps) {
  const { t } = useTranslation('templates');
  const form = useForm<TakeValues>('take-pack', {
    initial: { parts: different.filter((part) => part !== 'stars'), starsAreOwn: false },
    check: ({ parts, starsAreOwn }) => ({
      ...(parts.length === 0 ? { parts: 'required' as const } : {}),
      ...(parts.includes('stars') && !starsAreOwn ? { starsAreOwn: 'required' as const } : {}),
    }),
    sentence: (field) => t(field === 'parts' ? 'pack.choose' : 'pack.statementMissing'),
    submit: async ({ parts, starsAreOwn }) => {
      const { taken } = await api.templatePack.take({ text, parts: [...parts], starsAreOwn });
      toastDone(t('pack.taken', { count: taken }));
      onTaken();
    },
  });
  return (
    <form onSubmit={form.onSubmit} noValidate>
      <Fields>
        <Note>{t('pack.changedHelp')}</Note>
        <ErrorSummary title={form.problemsTitle} problems={form.problems} />
        {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
        <CheckboxGroup
          {...form.field('parts')}
          label={t('pack.whichTake')}
          choices={different.map((part) => ({ value: part, label: t(`pack.part.${part}`) }))}
        />
        {form.values.parts.includes('stars') && (
          <OwnStars
            id={form.field('starsAreOwn').id}
            checked={form.values.starsAreOwn}
            onChange={(starsAreOwn) => {
              form.set({ starsAreOwn });
            }}
          />
        )}
        <ButtonRow>
          <Button kind="main" submits busy={form.busy}>
            {t('pack.takeAct')}
          </Button>
        </ButtonRow>
      </Fields>
    </form>
  );
}
