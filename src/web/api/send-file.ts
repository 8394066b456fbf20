import { Refusal, refusalOf, type Problem } from "./request.js";

/** Sends a file as it is and says how far it is; `fetch` cannot tell. Gives the answer's text; throws a `Refusal`. */
export function sendFile(path: string, file: Blob, onPercent: (percent: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open("POST", `/api${path}`);
    call.setRequestHeader("Content-Type", "application/octet-stream");
    call.upload.onprogress = ({ loaded, total }) => onPercent(total === 0 ? 100 : Math.floor((100 * loaded) / total));
    call.onerror = () => reject(new Refusal(0, broken));
    call.onload = () => {
      if (call.status < 300) resolve(call.responseText);
      else reject(refusalOf(call.status, call.responseText));
    };
    call.send(file);
  });
}

const broken: Problem = {
  seen: { zh: "上传中断", en: "The upload broke off" },
  hint: { zh: "检查网络后再试。", en: "Check the connection and try again." },
};
