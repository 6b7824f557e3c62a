import { useTranslation } from 'react-i18next';
import type { HandoverModel } from '#shared/contracts/prints.ts';

/** How support is given, and which phase of CTI is under way. */
export function MethodLine({ method }: { readonly method: NonNullable<HandoverModel['method']> }) {
  const { t } = useTranslation(['methods', 'domain']);
  const parts = [
    t(`domain:supportMethod.${method.method}`),
    method.ctiPhase === null ? '' : t(`domain:ctiPhase.${method.ctiPhase}`),
  ].filter((part) => part !== '');
  return <p>{`${t('overview.title')}: ${parts.join(' · ')}`}</p>;
}
