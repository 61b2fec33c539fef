#define _GNU_SOURCE
#include "ccurl.h"

#include <dlfcn.h>
#include <netinet/in.h>
#include <pthread.h>
#include <string.h>
#include <sys/socket.h>

// Written once by `load`, before any other function here may be called.
static struct {
  int (*global_init)(long flags);
  void *(*easy_init)(void);
  void (*easy_reset)(void *);
  void (*easy_cleanup)(void *);
  int (*easy_perform)(void *);
  const char *(*easy_strerror)(int);
  int (*easy_setopt)(void *, int, ...);
  int (*easy_getinfo)(void *, int, ...);
  void *(*slist_append)(void *, const char *);
  void (*slist_free_all)(void *);
} curl;

static const char *failure;

static void *find(void *library, const char *name) {
  void *symbol = dlsym(library, name);
  if (symbol == NULL && failure == NULL) failure = "libcurl.so.4 lacks a function of the easy interface";
  return symbol;
}

static void load(void) {
  void *library = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (library == NULL) {
    const char *reason = dlerror();
    failure = reason != NULL ? strdup(reason) : "unknown reason";
    return;
  }
  curl.global_init = find(library, "curl_global_init");
  curl.easy_init = find(library, "curl_easy_init");
  curl.easy_reset = find(library, "curl_easy_reset");
  curl.easy_cleanup = find(library, "curl_easy_cleanup");
  curl.easy_perform = find(library, "curl_easy_perform");
  curl.easy_strerror = find(library, "curl_easy_strerror");
  curl.easy_setopt = find(library, "curl_easy_setopt");
  curl.easy_getinfo = find(library, "curl_easy_getinfo");
  curl.slist_append = find(library, "curl_slist_append");
  curl.slist_free_all = find(library, "curl_slist_free_all");
  // 3: everything (CURL_GLOBAL_ALL).
  if (failure == NULL && curl.global_init(3) != 0) failure = "libcurl could not be initialised";
}

const char *ccurl_open(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return failure;
}

void *ccurl_easy_init(void) { return curl.easy_init(); }
void ccurl_easy_reset(void *easy) { curl.easy_reset(easy); }
void ccurl_easy_cleanup(void *easy) { curl.easy_cleanup(easy); }
int ccurl_easy_perform(void *easy) { return curl.easy_perform(easy); }
const char *ccurl_easy_strerror(int result) { return curl.easy_strerror(result); }

void ccurl_set_number(void *easy, enum ccurl_number option, long value) { curl.easy_setopt(easy, (int)option, value); }
void ccurl_set_text(void *easy, enum ccurl_text option, const char *value) {
  curl.easy_setopt(easy, (int)option, value);
}
void ccurl_set_error_buffer(void *easy, char *buffer) { curl.easy_setopt(easy, 10010, buffer); }
void ccurl_set_fields(void *easy, void *list) { curl.easy_setopt(easy, 10023, list); }
void ccurl_set_body_sink(void *easy, ccurl_sink sink, void *context) {
  curl.easy_setopt(easy, 20011, sink);
  curl.easy_setopt(easy, 10001, context);
}
void ccurl_set_header_sink(void *easy, ccurl_sink sink, void *context) {
  curl.easy_setopt(easy, 20079, sink);
  curl.easy_setopt(easy, 10029, context);
}
void ccurl_set_watch(void *easy, ccurl_watch watch, void *context) {
  curl.easy_setopt(easy, 20219, watch);
  curl.easy_setopt(easy, 10057, context);
}
void ccurl_set_gate(void *easy, ccurl_gate gate, void *context) {
  curl.easy_setopt(easy, 20163, gate);
  curl.easy_setopt(easy, 10164, context);
}

void *ccurl_list_append(void *list, const char *text) { return curl.slist_append(list, text); }
void ccurl_list_free(void *list) { curl.slist_free_all(list); }

int ccurl_was_connected(void *easy) {
  double seconds = 0;
  curl.easy_getinfo(easy, 0x300000 + 6, &seconds);  // up to the moment when the request could be sent
  return seconds > 0;
}

int ccurl_address_bytes(const struct ccurl_sockaddr *address, uint8_t bytes[16]) {
  const void *raw = address + 1;
  if (address->family == AF_INET && address->addrlen >= sizeof(struct sockaddr_in)) {
    struct sockaddr_in in;
    memcpy(&in, raw, sizeof in);
    memcpy(bytes, &in.sin_addr, 4);
    return 4;
  }
  if (address->family == AF_INET6 && address->addrlen >= sizeof(struct sockaddr_in6)) {
    struct sockaddr_in6 in;
    memcpy(&in, raw, sizeof in);
    memcpy(bytes, &in.sin6_addr, 16);
    return 16;
  }
  return 0;
}

int ccurl_open_socket(const struct ccurl_sockaddr *address) {
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}
