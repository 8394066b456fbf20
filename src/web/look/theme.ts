import type { ThemeConfig } from "antd";

/** The tokens of antd in our look: one accent, quiet lines, round corners; every colour of text at least 4.5 : 1 on its ground. */
export const theme: ThemeConfig = {
  hashed: false,
  cssVar: { key: "cw", prefix: "ant" },
  token: {
    colorPrimary: "#1d5f6b",
    colorInfo: "#1d5f6b",
    colorLink: "#1d5f6b",
    colorError: "#b3261e",
    colorWarning: "#8a5a00",
    colorSuccess: "#2f6b3a",
    colorText: "#20262b",
    colorTextSecondary: "#59626b",
    colorTextTertiary: "#646d76",
    colorTextPlaceholder: "#6c757e",
    colorBgLayout: "#f6f5f1",
    colorBorder: "#cfcdc5",
    colorBorderSecondary: "#e4e2da",
    borderRadius: 8,
    controlHeight: 38,
    fontSize: 15,
    fontFamily: '"PingFang SC", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans SC", "Microsoft YaHei", system-ui, sans-serif',
    motionDurationMid: "0.15s",
    motionDurationSlow: "0.2s",
  },
};
