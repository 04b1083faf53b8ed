export default function SourceView(_props: Record<string, unknown>) {
  return <p>To come.</p>;
}
