import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Fields } from '#renderer/ui/field.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { supportMethods } from '#shared/domain/cases/case-codes.ts';
import '#renderer/features/records/records.css';
import { ServiceFrame } from './service-frame.tsx';

type Capacity = OutputOf<'service.capacity'>;
type Load = Capacity['loads'][number];

/** People, posts and places by method, and what was needed and not there. No line is about one colleague (domain.md 4.4). */
export function CapacityScreen() {
  const { t } = useTranslation('service');
  const [serviceId, setServiceId] = useState('');
  const organisation = useRead('organisation.get', {});
  const capacity = useRead('service.capacity', { serviceId: serviceId === '' ? null : serviceId });
  return (
    <ServiceFrame>
      <Sheet>
        <Section>
          <Fields>
            <p>{t('capacity.explain')}</p>
            <SelectField
              id="capacity-service"
              label={t('ask.service')}
              choices={[
                { value: '', label: t('ask.allServices') },
                ...(organisation.data?.services ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={serviceId}
              onChange={setServiceId}
            />
          </Fields>
        </Section>
        <ReadArea query={capacity} height={300}>
          {(data) => (
            <>
              <Section title={t('capacity.table')}>
                <Loads loads={data.loads} />
                {data.withoutWorker > 0 && (
                  <Note tone="brass">{t('capacity.withoutWorker', { count: data.withoutWorker })}</Note>
                )}
              </Section>
              <Section title={t('capacity.unmet')} help={t('capacity.unmetExplain')}>
                <Unmet unmet={data.unmet} />
              </Section>
            </>
          )}
        </ReadArea>
      </Sheet>
    </ServiceFrame>
  );
}

const inOrder = (loads: readonly Load[]) =>
  [...supportMethods, null].flatMap((method) => loads.filter((load) => load.method === method));

function Loads({ loads }: { readonly loads: readonly Load[] }) {
  const { t } = useTranslation(['service', 'domain']);
  const { number } = useFormat();
  if (loads.length === 0) return <p className="ks-quiet">{t('capacity.none')}</p>;
  const places = (left: number | null) => {
    if (left === null) return '';
    if (left === 0) return t('capacity.full');
    return left > 0 ? t('capacity.free', { count: left }) : t('capacity.over', { count: -left });
  };
  return (
    <div className="ks-doc-table-box">
      <table className="ks-doc-table">
        <caption className="ks-hidden">{t('capacity.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('capacity.method')}</th>
            <th scope="col">{t('capacity.people')}</th>
            <th scope="col">{t('capacity.posts')}</th>
            <th scope="col">{t('capacity.each')}</th>
            <th scope="col">{t('capacity.limit')}</th>
            <th scope="col">{t('capacity.places')}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder(loads).map(({ method, people, weight, posts, limit, places: left }) => (
            <tr key={method ?? 'none'}>
              <th scope="row">
                {method === null ? t('capacity.noMethod') : t(`domain:supportMethod.${method}`)}
              </th>
              <td className="ks-figures">
                {number(people)}
                {weight !== people && (
                  <span className="ks-quiet ks-small">{` ${t('capacity.weight', { count: weight })}`}</span>
                )}
              </td>
              <td className="ks-figures">{number(posts)}</td>
              <td className="ks-figures">
                {posts === 0 ? '' : number(Math.round((weight / posts) * 10) / 10)}
              </td>
              <td className="ks-figures">{limit === null ? t('capacity.noLimit') : number(limit)}</td>
              <td>{places(left)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Unmet({ unmet }: { readonly unmet: Capacity['unmet'] }) {
  const { t } = useTranslation(['service', 'domain']);
  const { number } = useFormat();
  if (unmet.length === 0) return <p className="ks-quiet">{t('capacity.unmetEmpty')}</p>;
  return (
    <div className="ks-doc-table-box">
      <table className="ks-doc-table">
        <caption className="ks-hidden">{t('capacity.unmet')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('capacity.method')}</th>
            <th scope="col">{t('capacity.notOffered')}</th>
            <th scope="col">{t('capacity.noPlace')}</th>
          </tr>
        </thead>
        <tbody>
          {unmet.map(({ preferred, notOffered, noPlace }) => (
            <tr key={preferred}>
              <th scope="row">{t(`domain:supportMethod.${preferred}`)}</th>
              <td className="ks-figures">{number(notOffered)}</td>
              <td className="ks-figures">{number(noPlace)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
