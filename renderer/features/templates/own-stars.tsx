import { useTranslation } from 'react-i18next';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { Note } from '#renderer/ui/states.tsx';

interface OwnStarsProps {
  readonly id: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** The statement without which no star leaves or comes in (domain.md 1.6). */
export function OwnStars({ id, checked, onChange }: OwnStarsProps) {
  const { t } = useTranslation('templates');
  return (
    <>
      <Note>{t('pack.starNote')}</Note>
      <Checkbox id={id} label={t('pack.starStatement')} checked={checked} onChange={onChange} />
    </>
  );
}
