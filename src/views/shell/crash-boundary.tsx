import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface CrashBoundaryProps {
  readonly children: ReactNode;
}

/** Catches what is our own fault, so that a person is told instead of left with an empty page. */
export class CrashBoundary extends Component<CrashBoundaryProps, { readonly hasCrashed: boolean }> {
  override state = { hasCrashed: false };

  static getDerivedStateFromError(): { readonly hasCrashed: boolean } {
    return { hasCrashed: true };
  }

  override render(): ReactNode {
    return this.state.hasCrashed ? <CrashPage /> : this.props.children;
  }
}

function CrashPage(): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <main className="crash" role="alert">
      <h1 className="card-title">{t('crashTitle')}</h1>
      <p>{t('crashText')}</p>
      <button type="button" className="button button--primary" onClick={() => window.location.reload()}>
        {t('reload')}
      </button>
    </main>
  );
}
