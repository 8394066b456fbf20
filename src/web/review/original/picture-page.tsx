import { memo, useEffect, useState, type ReactNode } from "react";
import { useWords } from "../../words/language.js";
import { reviewWords } from "../review-words.js";
import type { UploadViewProps } from "./original-view.js";
import { PlaceMarks } from "./place-marks.js";

/** The longer side of the page, in points, that a picture is read as: A4's. */
const longerSide = 842;

/** A photographed or scanned page as it is, with the findings' marks over it. */
export const PicturePage = memo(function PicturePage({ bytes, report, active, onPick, onRefuse }: UploadViewProps): ReactNode {
  const w = useWords(reviewWords);
  const [address, setAddress] = useState<string>();
  const [size, setSize] = useState<{ readonly width: number; readonly height: number }>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes], { type: bytes[0] === 0x89 ? "image/png" : "image/jpeg" }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes]);
  if (address === undefined) return null;
  const points = size && longerSide / Math.max(size.width, size.height);
  return (
    <div className="sheet-page">
      <img
        src={address}
        alt={w.pageNumber(1)}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => setSize({ width: naturalWidth, height: naturalHeight })}
        onError={onRefuse}
      />
      {size && points !== undefined && (
        <PlaceMarks
          page={1}
          places={report.places ?? []}
          findings={report.findings}
          active={active}
          onPick={onPick}
          shareOf={([x, y, width, height]) => ({
            left: (100 * x) / (size.width * points),
            top: 100 - (100 * (y + height)) / (size.height * points),
            width: (100 * width) / (size.width * points),
            height: (100 * height) / (size.height * points),
          })}
        />
      )}
    </div>
  );
});
