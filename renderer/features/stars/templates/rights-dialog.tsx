import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FieldError, Fields } from '#renderer/ui/field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { rightsBases } from '#shared/domain/stars/star-codes.ts';
import type { Rights } from './template-form.ts';
import './templates.css';

interface RightsDialogProps {
  readonly title: string;
  /** What happens next, over the statement. */
  readonly lead: ReactNode;
  readonly act: string;
  readonly busy?: boolean;
  readonly known: Rights | null;
  readonly failure?: string | null;
  readonly onClose: () => void;
  readonly onConfirm: (rights: Rights) => void;
}

/**
 * The statement without which no own star is kept: the content is ours, or a permission covers entry into this
 * software. Says plainly that owners approve the software's provider, so a licence alone is not enough (domain.md 1.6).
 */
export function RightsDialog(props: RightsDialogProps) {
  const { title, lead, act, busy = false, known, failure = null, onClose, onConfirm } = props;
  const { t } = useTranslation(['stars', 'domain', 'ui', 'fields']);
  const [rights, setRights] = useState<Rights>(known ?? { basis: 'own_content', reference: '' });
  const [ticked, setTicked] = useState(false);
  const [tried, setTried] = useState(false);
  const needsReference = rights.basis === 'written_permission' && rights.reference.trim() === '';
  const confirm = () => {
    setTried(true);
    if (ticked && !needsReference) onConfirm({ ...rights, reference: rights.reference.trim() });
  };
  return (
    <Dialog open onClose={onClose} title={title} closeLabel={t('ui:close')} width={620}>
      <div className="ks-rights">
        <p>{lead}</p>
        <ul>
          <li>{t('rights.own')}</li>
          <li>{t('rights.permission')}</li>
          <li>{t('rights.licence')}</li>
          <li>{t('rights.instead')}</li>
        </ul>
        <Fields>
          <ChoiceChips
            label={t('rights.basis')}
            chips={rightsBases.map((value) => ({ value, label: t(`domain:rightsBasis.${value}`) }))}
            value={rights.basis}
            onChange={(basis) => {
              setRights({ ...rights, basis });
            }}
          />
          {rights.basis === 'written_permission' && (
            <TextField
              label={t('rights.reference')}
              help={t('rights.referenceHelp')}
              value={rights.reference}
              maxLength={200}
              required
              error={tried && needsReference ? t('fields:required') : undefined}
              onChange={(reference) => {
                setRights({ ...rights, reference });
              }}
            />
          )}
          <div>
            <Checkbox
              id="star-rights-tick"
              label={t('rights.tick')}
              help={t('rights.signed')}
              checked={ticked}
              onChange={setTicked}
            />
            <FieldError
              id="star-rights-error"
              error={tried && !ticked ? t('rights.tickNeeded') : undefined}
            />
          </div>
          <FieldError id="star-rights-failure" error={failure ?? undefined} />
        </Fields>
        <ButtonRow>
          <Button kind="main" busy={busy} onClick={confirm}>
            {act}
          </Button>
          <Button onClick={onClose}>{t('rights.cancel')}</Button>
        </ButtonRow>
      </div>
    </Dialog>
  );
}
