import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeviceStores, forgetDevice, forgetTexts } from '../../state/device/forget-device.ts';
import '../texts/device-texts.ts';

type Asked = 'no' | 'sure' | 'failed';

/** All that the page has stored on this device, and its deletion, which is asked about once. */
export function ForgetSection(): ReactNode {
  const { t } = useTranslation('device');
  const [asked, setAsked] = useState<Asked>('no');
  const forget = (): void => {
    const stores = deviceStores();
    forgetDevice(stores).then(
      () => {
        // What the page stores as it is left goes as well.
        window.addEventListener('pagehide', () => forgetTexts(stores));
        window.location.replace(import.meta.env.BASE_URL);
      },
      () => setAsked('failed'),
    );
  };
  return (
    <section>
      <h3 className="panel-title">{t('title')}</h3>
      <p>{t('forget.what')}</p>
      {asked === 'no' ? (
        <button type="button" className="button button--small" onClick={() => setAsked('sure')}>
          {t('forget.all')}
        </button>
      ) : (
        <>
          <p role="alert">{t(asked === 'sure' ? 'forget.sure' : 'forget.failed')}</p>
          <div className="data__buttons">
            <button type="button" className="button button--small button--danger" onClick={forget}>
              {t('forget.confirm')}
            </button>
            <button type="button" className="button button--small" onClick={() => setAsked('no')}>
              {t('forget.keep')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

const deviceStores = (): DeviceStores => ({
  texts: [() => window.localStorage, () => window.sessionStorage],
  databases: window.indexedDB,
  copies: 'caches' in window ? window.caches : null,
  workers: 'serviceWorker' in navigator ? navigator.serviceWorker : null,
});
