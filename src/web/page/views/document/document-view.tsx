export default function DocumentView(_props: Record<string, unknown>) {
  return <p>To come.</p>;
}
