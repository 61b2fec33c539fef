// libcurl without linking it: the library is opened by its name when it is first needed.
//
// The declarations are our own, so that no header of libcurl is needed to build. The numbers are part of libcurl's
// stable interface (include/curl/curl.h of curl 7.88, where each option is `kind * 10000 + number`; they never change
// within the soname libcurl.so.4).
#ifndef WAYBILL_CCURL_H
#define WAYBILL_CCURL_H

#include <stddef.h>
#include <stdint.h>

// An address that libcurl is about to connect to; the members of `struct curl_sockaddr` before the address itself.
struct ccurl_sockaddr {
  int family;
  int socktype;
  int protocol;
  unsigned int addrlen;
};

// Takes `size * count` bytes; anything but that number ends the transfer.
typedef size_t (*ccurl_sink)(char *bytes, size_t size, size_t count, void *context);
// Asked several times a second; anything but 0 ends the transfer.
typedef int (*ccurl_watch)(void *context, int64_t, int64_t, int64_t, int64_t);
// Opens the socket for an address, or answers -1 to forbid it.
typedef int (*ccurl_gate)(void *context, int purpose, struct ccurl_sockaddr *address);

// Options that take a number.
enum ccurl_number {
  CCURL_LOW_SPEED_LIMIT = 19,
  CCURL_LOW_SPEED_TIME = 20,
  CCURL_NOPROGRESS = 43,
  CCURL_FOLLOWLOCATION = 52,
  CCURL_NOSIGNAL = 99,
  CCURL_TIMEOUT_MS = 155,
  CCURL_CONNECTTIMEOUT_MS = 156,
  CCURL_HTTP_CONTENT_DECODING = 158,
  CCURL_PROTOCOLS = 181,
  CCURL_HTTP09_ALLOWED = 285,
};

// Values of CCURL_PROTOCOLS.
enum { CCURL_HTTP_AND_HTTPS = 1 | 2 };

// Options that take a text, which libcurl copies.
enum ccurl_text { CCURL_PROXY = 10004, CCURL_URL = 10002, CCURL_USERAGENT = 10018 };

// How a transfer ended, as far as the kinds are told apart.
enum ccurl_result {
  CCURL_OK = 0,
  CCURL_UNSUPPORTED_PROTOCOL = 1,
  CCURL_URL_MALFORMAT = 3,
  CCURL_COULDNT_RESOLVE_HOST = 6,
  CCURL_COULDNT_CONNECT = 7,
  CCURL_PARTIAL_FILE = 18,
  CCURL_WRITE_ERROR = 23,
  CCURL_OPERATION_TIMEDOUT = 28,
  CCURL_SSL_CONNECT_ERROR = 35,
  CCURL_ABORTED_BY_CALLBACK = 42,
  CCURL_GOT_NOTHING = 52,
  CCURL_RECV_ERROR = 56,
  CCURL_PEER_FAILED_VERIFICATION = 60,
  CCURL_SSL_CACERT_BADFILE = 77,
};

// Opens libcurl once for the process; NULL, or why it can't be opened.
const char *ccurl_open(void);

// The functions below need ccurl_open to have succeeded.

void *ccurl_easy_init(void);
void ccurl_easy_reset(void *easy);
void ccurl_easy_cleanup(void *easy);
int ccurl_easy_perform(void *easy);
// A text that libcurl owns; never NULL.
const char *ccurl_easy_strerror(int result);

void ccurl_set_number(void *easy, enum ccurl_number option, long value);
void ccurl_set_text(void *easy, enum ccurl_text option, const char *value);
// A buffer of CCURL_ERROR_SIZE bytes for messages, which must outlive the transfer.
void ccurl_set_error_buffer(void *easy, char *buffer);
enum { CCURL_ERROR_SIZE = 256 };
// The request's header fields, a list from ccurl_list_append that must outlive the transfer.
void ccurl_set_fields(void *easy, void *list);
void ccurl_set_body_sink(void *easy, ccurl_sink sink, void *context);
void ccurl_set_header_sink(void *easy, ccurl_sink sink, void *context);
void ccurl_set_watch(void *easy, ccurl_watch watch, void *context);
void ccurl_set_gate(void *easy, ccurl_gate gate, void *context);

// Appends a copy of a text to a list (NULL is the empty one); the list, or NULL without memory.
void *ccurl_list_append(void *list, const char *text);
void ccurl_list_free(void *list);

// True once the connection stood (with TLS, where asked for).
int ccurl_was_connected(void *easy);

// Writes the bytes of an IPv4 (4) or IPv6 (16) address, in network order, and returns their count; 0 for other kinds.
int ccurl_address_bytes(const struct ccurl_sockaddr *address, uint8_t bytes[16]);
// Opens a socket for the address, closed on exec; -1 where it can't be.
int ccurl_open_socket(const struct ccurl_sockaddr *address);

#endif
