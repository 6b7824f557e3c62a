import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, callShell } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { useSentences } from '#renderer/app/words.ts';
import { starWords } from '#renderer/features/stars/star-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { toastDone, toastProblem } from '#renderer/ui/toasts.tsx';
import { type SheetKind, sheetKinds } from '#shared/domain/spreadsheets/sheet-codes.ts';

/** An empty sheet of each kind, for those who have nothing to bring in yet. */
export function EmptySheets() {
  const { t } = useTranslation('spreadsheets');
  const { t: starT } = useTranslation(['stars', 'domain']);
  const sentences = useSentences();
  const templates = useRead('stars.templates', {}).data ?? [];
  const stars = templates.filter(({ status }) => status === 'in_use');
  const [kind, setKind] = useState<SheetKind>('people');
  const [starId, setStarId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const templateId = kind === 'stars' ? (starId ?? stars[0]?.id ?? null) : null;
  const save = async () => {
    setBusy(true);
    try {
      const { jobId } = await api.spreadsheets.prepareEmpty({ kind, templateId });
      const written = await callShell('saveFile', { jobId });
      if (written !== null) toastDone(t('templateSaved', { file: written.fileName }));
    } catch (error) {
      toastProblem(sentences.error(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Section title={t('templatesTitle')} help={t('templatesText')}>
      <Fields>
        <ChoiceChips
          label={t('templateOf')}
          chips={sheetKinds.map((each) => ({ value: each, label: t(`kind.${each}`) }))}
          value={kind}
          onChange={setKind}
        />
        {kind === 'stars' && stars.length > 1 && (
          <SelectField
            label={t('templateStar')}
            choices={stars.map((star) => ({ value: star.id, label: starWords(star, starT).nameAndVersion }))}
            value={templateId}
            onChange={setStarId}
          />
        )}
      </Fields>
      <div className="ks-sheet-after">
        <Button
          icon={<IconDownload size={20} aria-hidden />}
          busy={busy}
          onClick={() => {
            void save();
          }}
        >
          {t('templateSave')}
        </Button>
      </div>
    </Section>
  );
}
