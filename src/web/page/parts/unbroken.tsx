import { Component, type ReactNode } from 'react';

interface UnbrokenProps {
  readonly children: ReactNode;
}

/** A view that fails, or whose script will not load, says so and leaves the rest of the page standing. */
export class Unbroken extends Component<UnbrokenProps, { readonly isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    return (
      <div className="notice failed stack" role="alert">
        <p>
          <strong>This view could not be shown.</strong> The connection may have dropped, or Sayso was updated
          meanwhile.
        </p>
        <button type="button" className="button" onClick={() => location.reload()}>
          Load it again
        </button>
      </div>
    );
  }
}
