// Counts a visit with Matomo, without cookies: the tag that asks for this script says where and as which site.
{
  const { address, site } = document.currentScript.dataset;
  window._paq = [["disableCookies"], ["trackPageView"], ["enableLinkTracking"], ["setTrackerUrl", address + "matomo.php"], ["setSiteId", site]];
  const script = document.createElement("script");
  script.async = true;
  script.src = address + "matomo.js";
  document.head.append(script);
}
