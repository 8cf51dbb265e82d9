import { useEffectEvent, useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { saysItCarriesRecords } from '../../shared/report/read-back'
import { importDroppedAnnotations } from '../annotations/bringIn'
import { openDialog, tell } from '../project/act'
import { bridge } from '../project/bridge'
import { useDesk } from '../project/desk'
import { openFrom } from '../project/file'
import { useReplica } from '../project/replica'
import { importDropped } from './files'
import { droppedItems, type Dropped } from './sources'
import './drop-zone.css'

/** Takes what is dropped anywhere on the window: a project is opened, texts and folders of them become articles. */
export function DropZone({ children }: { children: ReactNode }) {
  const open = useReplica(({ replica }) => replica !== null)
  const [over, setOver] = useState(false)
  // Entering a child leaves its parent: only what is entered once more than left is still over the window.
  const depth = useRef(0)
  const take = useEffectEvent((dropped: readonly Dropped[]) => takeDropped(dropped, open))

  // With the window, not some time after it: a file may be dropped at once.
  useLayoutEffect(() => {
    const listen = (
      type: 'dragenter' | 'dragover' | 'dragleave' | 'drop',
      heard: (event: DragEvent) => void,
    ) => {
      const listener = (event: DragEvent) => {
        if (event.dataTransfer?.types.includes('Files')) heard(event)
      }
      window.addEventListener(type, listener)
      return () => window.removeEventListener(type, listener)
    }
    const stops = [
      listen('dragenter', (event) => {
        event.preventDefault()
        depth.current++
        setOver(true)
      }),
      listen('dragover', (event) => {
        // Without this the browser would show the file in place of the program.
        event.preventDefault()
        event.dataTransfer!.dropEffect = useDesk.getState().dialog ? 'none' : 'copy'
      }),
      listen('dragleave', () => {
        depth.current = Math.max(0, depth.current - 1)
        if (depth.current === 0) setOver(false)
      }),
      listen('drop', (event) => {
        event.preventDefault()
        depth.current = 0
        setOver(false)
        take(droppedItems(event.dataTransfer!))
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])

  return (
    <div className="window">
      {children}
      {over && (
        <div className="drop-zone" aria-hidden="true">
          <p>
            {open
              ? 'Drop texts or folders of them to add articles, annotations (JSON) to import them, or a project to open or merge it'
              : 'Drop a project to open it'}
          </p>
        </div>
      )}
    </div>
  )
}

function takeDropped(dropped: readonly Dropped[], open: boolean): void {
  if (useDesk.getState().dialog !== null || dropped.length === 0) return
  const [first] = dropped
  if (dropped.length === 1 && first instanceof File && /\.claimdesk$/i.test(first.name))
    takeProject(first, open)
  else if (open && dropped.every(isAnnotations)) importDroppedAnnotations(dropped)
  else if (open && dropped.length === 1 && first instanceof File && /\.html?$/i.test(first.name))
    void takePage(first)
  else if (open) importDropped(dropped)
  else tell('Open or make a project first, then drop the articles on it.', 'warning')
}

function takeProject(file: File, open: boolean): void {
  if (open) openDialog({ kind: 'open-or-merge', file })
  else void openFrom(() => bridge.openDropped(file))
}

/** A page is an article, unless it is a report that brings the records of a project with it. */
async function takePage(file: File): Promise<void> {
  // What cannot be read is told where articles are read.
  const text = await file.text().catch(() => '')
  if (saysItCarriesRecords(text)) importDroppedAnnotations([file])
  else importDropped([file])
}

function isAnnotations(item: Dropped): item is File {
  return item instanceof File && /\.json(?:ld)?$/i.test(item.name)
}
