import { createCache, extractStyle, StyleProvider } from "@ant-design/cssinjs";
import { ConfigProvider } from "antd";
import useButton from "antd/es/button/style/index.js";
import useCheckbox from "antd/es/checkbox/style/index.js";
import useDropdown from "antd/es/dropdown/style/index.js";
import useInput, { useSharedStyle as useInputShared } from "antd/es/input/style/index.js";
import useInputNumber from "antd/es/input-number/style/index.js";
import useMenu from "antd/es/menu/style/index.js";
import useSegmented from "antd/es/segmented/style/index.js";
import useSelect from "antd/es/select/style/index.js";
import useSwitch from "antd/es/switch/style/index.js";
import useTabs from "antd/es/tabs/style/index.js";
import useTextArea from "antd/es/input/style/textarea.js";
import useTooltip from "antd/es/tooltip/style/index.js";
import useCompact from "antd/es/space/style/compact.js";
import { renderToString } from "react-dom/server.edge";
import { theme } from "./theme.js";

/** Runs each component's own style hook once; runs at build only. */
function Styles(): null {
  useButton("ant-btn");
  useCheckbox("ant-checkbox", "ant-checkbox-css-var");
  useDropdown("ant-dropdown", "ant-dropdown-css-var");
  useInputShared("ant-input", "ant-input-css-var");
  useInput("ant-input", "ant-input-css-var");
  useTextArea("ant-input", "ant-input-css-var");
  useInputNumber("ant-input-number", "ant-input-number-css-var");
  useMenu("ant-dropdown-menu", "ant-dropdown-css-var");
  useMenu("ant-menu", "ant-menu-css-var");
  useSegmented("ant-segmented");
  useSelect("ant-select", "ant-select-css-var");
  useSwitch("ant-switch");
  useTabs("ant-tabs", "ant-tabs-css-var");
  useTooltip("ant-tooltip", "ant-tooltip-css-var");
  useCompact("ant-space-compact");
  return null;
}

const cache = createCache();
renderToString(
  <StyleProvider cache={cache}>
    <ConfigProvider theme={theme}>
      <Styles />
    </ConfigProvider>
  </StyleProvider>,
);

/** The sheet of all antd components that the pages use. */
export const antdStyles = extractStyle(cache, { plain: true, types: ["style", "token", "cssVar"] });
