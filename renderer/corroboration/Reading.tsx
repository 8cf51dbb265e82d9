import { useReading } from './client'
import './reading.css'

/** Said only when it takes a moment, so that nothing flickers. */
export function Reading() {
  const reading = useReading((state) => state.reading)
  return (
    <div className="comparing">
      {reading ? (
        <>
          <p>
            Reading the articles: {reading.done} of {reading.of}
          </p>
          <progress value={reading.done} max={reading.of} aria-label="Reading the articles" />
        </>
      ) : (
        <p>Comparing…</p>
      )}
    </div>
  )
}
