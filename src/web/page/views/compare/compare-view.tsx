export default function CompareView(_props: Record<string, unknown>) {
  return <p>To come.</p>;
}
