import { IconFileTypePdf } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type OutputOf } from '#renderer/api/client.ts';
import { useSavePdf } from '#renderer/app/save-pdf.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { workerId as workerIdOf } from '#shared/lib/ids.ts';

const everybody = 'everybody';

/** One page for each person, for the colleagues who stand in. */
export function PackSection({ cover }: { readonly cover: OutputOf<'cover.get'> }) {
  const { t } = useTranslation('cover');
  const pdf = useSavePdf((file) => t('pack.saved', { file }));
  const [whose, setWhose] = useState(everybody);
  const [encrypt, setEncrypt] = useState(true);
  const [greyscale, setGreyscale] = useState(false);
  const [left, setLeft] = useState(0);
  const colleagues = new Map(cover.people.map(({ workerId, workerName }) => [workerId, workerName]));
  const make = () =>
    pdf.save(async () => {
      const prepared = await api.cover.preparePack({
        id: cover.id,
        workerId: whose === everybody ? null : workerIdOf.parse(whose),
        greyscale,
        encrypt,
      });
      setLeft(prepared.left);
      return prepared;
    });
  return (
    <Sheet>
      <Section title={t('pack.title')} help={t('pack.help')}>
        <Fields>
          {colleagues.size > 1 && (
            <SelectField
              label={t('pack.whose')}
              value={whose}
              choices={[
                { value: everybody, label: t('pack.all') },
                ...Array.from(colleagues, ([id, name]) => ({
                  value: id as string,
                  label: t('pack.of', { name }),
                })),
              ]}
              onChange={setWhose}
            />
          )}
          <Checkbox label={t('pack.encrypt')} checked={encrypt} onChange={setEncrypt} />
          <Checkbox label={t('pack.grey')} checked={greyscale} onChange={setGreyscale} />
          <Button
            icon={<IconFileTypePdf size={18} aria-hidden />}
            busy={pdf.busy}
            onClick={() => {
              void make();
            }}
          >
            {pdf.busy ? t('pack.making') : t('pack.make')}
          </Button>
          {left > 0 && <Note>{t('pack.left', { count: left })}</Note>}
        </Fields>
        {pdf.passwordDialog}
      </Section>
    </Sheet>
  );
}
